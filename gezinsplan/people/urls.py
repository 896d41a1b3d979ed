"""Addresses of somebody who is not in a plan yet: start, language, sign-in, own devices."""

from django.urls import URLPattern, URLResolver

app_name = "people"
urlpatterns: list[URLPattern | URLResolver] = []
