"""Addresses of goals and agreements."""

from django.urls import path

from gezinsplan.care.views import agreements, checkins, goals, link, plan, proposals, ticking

app_name = "care"
_PLAN, _LINK = "plannen/<uuid:plan>/", "blad/<uuid:plan>/"
_GOAL, _ONE = _PLAN + "doelen/<uuid:goal>/", _PLAN + "afspraken/<uuid:agreement>/"
urlpatterns = [
    path(_PLAN, plan.plan, name="plan"),
    path(_PLAN + "doelen/nieuw/", goals.goal_new, name="goal_new"),
    path(_PLAN + "doelen/volgorde/", goals.order, name="order"),
    path(_GOAL, goals.goal, name="goal"),
    path(_GOAL + "wijzig/", goals.goal_edit, name="goal_edit"),
    path(_GOAL + "cijfer/", checkins.checkin, name="checkin"),
    path(_GOAL + "cijfer/<uuid:checkin>/", checkins.checkin_show, name="checkin_show"),
    path(_GOAL + "volgorde/", goals.goal_move, name="goal_move"),
    path(_GOAL + "kies/", proposals.goal_take, name="goal_take"),
    path(_GOAL + "niet-nu/", proposals.goal_decline, name="goal_decline"),
    path(_GOAL + "stand/", goals.goal_state, name="goal_state"),
    path(_PLAN + "voorstellen/", proposals.proposals, name="proposals"),
    path(_PLAN + "voorstellen/niet-nu/", proposals.all_aside, name="all_aside"),
    path(_PLAN + "afspraken/", agreements.agreements, name="agreements"),
    path(_PLAN + "afspraken/nieuw/", agreements.agreement_new, name="agreement_new"),
    path(_ONE + "nagekomen/", ticking.keep, name="keep"),
    path(_ONE + "toch-niet/", ticking.unkeep, name="unkeep"),
    path(_ONE + "ja/", ticking.say_yes, name="say_yes"),
    path(_ONE + "andere-dag/", ticking.other_day, name="other_day"),
    path(_ONE + "kies/", proposals.agreement_take, name="agreement_take"),
    path(_ONE + "niet-nu/", proposals.agreement_decline, name="agreement_decline"),
    path(_LINK, link.link_page, name="link_page"),
    path(_LINK + "<uuid:agreement>/gedaan/", ticking.link_keep, name="link_keep"),
    path(_LINK + "<uuid:agreement>/toch-niet/", ticking.link_unkeep, name="link_unkeep"),
    path(_LINK + "<uuid:agreement>/ja/", ticking.link_say_yes, name="link_say_yes"),
    path(_LINK + "<uuid:agreement>/andere-dag/", ticking.link_other_day, name="link_other_day"),
]
