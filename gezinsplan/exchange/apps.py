"""Tells Django about the app `exchange`."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """What leaves the house: the fridge page, on screen and on paper."""

    name = "gezinsplan.exchange"
