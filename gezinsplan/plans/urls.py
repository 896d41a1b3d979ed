"""Addresses of a plan, its people and who may see what."""

from django.urls import path

from gezinsplan.plans.views import (
    details,
    homes,
    inviting,
    kin,
    leaving,
    link,
    looks,
    more,
    motto,
    noting,
    opening,
    parting,
    people,
    person,
    photo,
    sees,
    timeline,
    vouch,
    welcome,
)

app_name = "plans"
_PLAN = "plannen/<uuid:plan>/"
_PERSON = _PLAN + "mensen/<uuid:person>/"
_INVITATION = _PLAN + "uitnodigingen/<uuid:invitation>/"
urlpatterns = [
    path("plannen/nieuw/", opening.open_new, name="open"),
    path(_PLAN + "klaar/", opening.draft, name="draft"),
    path(_PLAN + "klaar/weg/", opening.draft_drop, name="draft_drop"),
    path(_PLAN + "zin/", motto.motto, name="motto"),
    path(_PLAN + "foto/", photo.photo, name="photo"),
    path(_PLAN + "foto/<uuid:media>/", photo.media, name="media"),
    path(_PLAN + "foto/<uuid:media>/open/", photo.media_open, name="media_open"),
    path(_PLAN + "foto/<uuid:media>/weg/", photo.media_drop, name="media_drop"),
    path(_PLAN + "weg/", timeline.timeline, name="timeline"),
    path(_PLAN + "bezoek/", looks.looks, name="looks"),
    path(_PLAN + "meer/", more.more, name="more"),
    path(_PLAN + "weggaan/", leaving.leave, name="leave"),
    path(_PLAN + "toestel/", vouch.vouch, name="vouch"),
    path(_PLAN + "mensen/", people.people, name="people"),
    path(_PLAN + "mensen/nieuw/", person.person_new, name="person_new"),
    path(_PERSON, person.person, name="person"),
    path(_PERSON + "wijzig/", person.person_edit, name="person_edit"),
    path(_PERSON + "huizen/", homes.homes, name="homes"),
    path(_PERSON + "huizen/<uuid:home>/", homes.home, name="home"),
    path(_PERSON + "familie/", kin.relation, name="relation"),
    path(_PERSON + "familie/<uuid:tie>/", kin.kin, name="kin"),
    path(_PERSON + "gegevens/", details.details, name="details"),
    path(_PERSON + "gegevens/<slug:kind>/", details.detail, name="detail"),
    path(_PERSON + "gezicht/", noting.portrait, name="portrait"),
    path(_PERSON + "overleden/", noting.person_died, name="person_died"),
    path(_PERSON + "nummer/", noting.phone, name="phone"),
    path(_PERSON + "uitnodigen/", inviting.invite, name="invite"),
    path(_PERSON + "link/", link.link_give, name="link_give"),
    path(_PERSON + "link/weg/", link.link_withdraw, name="link_withdraw"),
    path(_PERSON + "afscheid/", noting.member_end, name="member_end"),
    path(_PERSON + "beslist/", parting.stop, name="stop"),
    path(_PERSON + "ziet/", sees.sees, name="sees"),
    path(_INVITATION + "ja/", inviting.invitation_allow, name="invitation_allow"),
    path(_INVITATION + "weg/", inviting.invitation_withdraw, name="invitation_withdraw"),
    path(_PLAN + "zien/", sees.access, name="access"),
    path("welkom/<uuid:plan>/<str:token>/", welcome.welcome, name="welcome"),
    path("blad/<uuid:plan>/<str:token>/", link.link_door, name="link_door"),
]
