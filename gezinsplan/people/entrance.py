"""What somebody still has to do before coming in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


def what_is_missing(request: HttpRequest) -> HttpResponse | None:
    """Return where to go first, or None when this session may go in."""
    if not request.user.is_authenticated:
        return HttpResponseRedirect(reverse("account_login"))
    return None
