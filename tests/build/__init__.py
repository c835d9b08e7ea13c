"""Tests of the derivation of links; they need the packages of the ``build`` extra."""
