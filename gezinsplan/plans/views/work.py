"""What the worker does, for whoever keeps this site running."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezinsplan.people.models import Pulse
from gezinsplan.plans.gate import for_staff
from gezinsplan.plans.models.work import work_lines


@for_staff("work.read")
@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """Show how much work waits and what failed; nothing of any plan."""
    context = {"lines": work_lines(), "alive": Pulse.worker_is_alive()}
    return render(request, "plans/work.html", context)
