"""Addresses of the place to practise."""

from django.urls import path

from gezinsplan.demo import views

app_name = "demo"
urlpatterns = [
    path("als/<slug:slug>/", views.step_in, name="as"),
    path("mensen.json", views.persons, name="persons"),
    path("post/", views.post, name="post"),
    path("post/<uuid:letter>/", views.letter, name="letter"),
]
