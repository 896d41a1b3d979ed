"""Addresses of goals and agreements."""

from django.urls import path

from gezinsplan.care.views import agreements, goals, plan

app_name = "care"
_PLAN, _LINK = "plannen/<uuid:plan>/", "blad/<uuid:plan>/"
_GOAL, _ONE = _PLAN + "doelen/<uuid:goal>/", _PLAN + "afspraken/<uuid:agreement>/"
urlpatterns = [
    path(_PLAN, plan.plan, name="plan"),
    path(_PLAN + "doelen/nieuw/", goals.goal_new, name="goal_new"),
    path(_GOAL, goals.goal, name="goal"),
    path(_GOAL + "wijzig/", goals.goal_edit, name="goal_edit"),
    path(_GOAL + "cijfer/", goals.checkin, name="checkin"),
    path(_GOAL + "kies/", goals.goal_take, name="goal_take"),
    path(_GOAL + "niet-nu/", goals.goal_decline, name="goal_decline"),
    path(_GOAL + "stand/", goals.goal_state, name="goal_state"),
    path(_PLAN + "voorstellen/", goals.proposals, name="proposals"),
    path(_PLAN + "afspraken/", agreements.agreements, name="agreements"),
    path(_PLAN + "afspraken/nieuw/", agreements.agreement_new, name="agreement_new"),
    path(_ONE + "nagekomen/", agreements.keep, name="keep"),
    path(_ONE + "toch-niet/", agreements.unkeep, name="unkeep"),
    path(_ONE + "ja/", agreements.say_yes, name="say_yes"),
    path(_ONE + "andere-dag/", agreements.other_day, name="other_day"),
    path(_ONE + "kies/", agreements.agreement_take, name="agreement_take"),
    path(_ONE + "niet-nu/", agreements.agreement_decline, name="agreement_decline"),
    path(_LINK, agreements.link_page, name="link_page"),
    path(_LINK + "<uuid:agreement>/gedaan/", agreements.link_keep, name="link_keep"),
    path(_LINK + "<uuid:agreement>/toch-niet/", agreements.link_unkeep, name="link_unkeep"),
    path(_LINK + "<uuid:agreement>/ja/", agreements.link_say_yes, name="link_say_yes"),
    path(_LINK + "<uuid:agreement>/andere-dag/", agreements.link_other_day, name="link_other_day"),
]
