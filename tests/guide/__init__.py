"""The guide: every snippet is executed, and puts out what stands below it."""
