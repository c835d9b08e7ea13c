"""The command ``corridor``: the library's commands and those of the service.

The library does not import the service, so the service puts the two together.
"""

from api.commands.main import main as main
