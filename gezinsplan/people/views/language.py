"""Choosing a language, before and after signing in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation

from gezinsplan.kit.access import public
from gezinsplan.people.entrance import account_of
from gezinsplan.people.forms import LanguageForm
from gezinsplan.people.views.back import back_from

_YEAR = 365 * 24 * 3600


@public
def language(request: HttpRequest) -> HttpResponse:
    """Ask in which language to read: for this person, and for this device."""
    back = back_from(request)
    form = LanguageForm(request.POST or None, initial={"language": translation.get_language()})
    if not form.is_valid():
        told = {"form": form, "back": back}
        return render(request, "people/language.html", told, status=422 if form.is_bound else 200)
    chosen = form.cleaned_data["language"]
    if request.user.is_authenticated:
        account_of(request).speak(chosen)
    response = HttpResponseRedirect(back, status=303)
    secure = settings.SESSION_COOKIE_SECURE
    name = settings.LANGUAGE_COOKIE_NAME
    response.set_cookie(name, chosen, max_age=_YEAR, secure=secure, httponly=True, samesite="Lax")
    return response
