"""Addresses of what leaves the house."""

from django.urls import path

from gezinsplan.exchange import views

app_name = "exchange"
urlpatterns = [
    path("plannen/<uuid:plan>/koelkast/", views.fridge, name="fridge"),
    path("plannen/<uuid:plan>/koelkast.pdf", views.fridge_pdf, name="fridge_pdf"),
]
