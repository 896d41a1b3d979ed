"""A guide opens a plan beside a family; only the family's own tap makes it one."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account, Seat
from gezinsplan.plans.models import (
    Circle,
    Consent,
    Event,
    Member,
    NotAllowedError,
    Plan,
    persons,
)
from gezinsplan.plans.models.inviting import accept, open_invitation
from gezinsplan.plans.models.opening import family_seat, take_along
from tests.plans.openers import (
    GUIDE,
    NEW,
    draft,
    opened,
    plan_addresses,
    seat_of,
    verbs,
)


def test_a_guide_says_who_she_is_and_where_she_works(lien: Client) -> None:
    answer = lien.post(NEW + "?samen", {**GUIDE, "guide_work": ""})
    assert answer.status_code == 422
    assert "Malika en de kinderen" in answer.content.decode()


def test_until_the_familys_tap_the_guide_has_the_draft_page_and_nothing_else(
    lien: Client,
) -> None:
    plan = draft(lien)
    page = lien.get(reverse("plans:draft", args=[plan.pk]))
    assert page.status_code == 200
    assert "Geef het toestel aan Malika" in page.content.decode()
    for name in ("care:plan", "plans:people", "plans:timeline", "plans:more", "plans:photo"):
        assert lien.get(reverse(name, args=[plan.pk])).status_code == 404


@pytest.mark.slow
def test_no_address_of_a_plan_opens_while_it_is_a_draft(lien: Client) -> None:
    plan = draft(lien)
    open_ones = [
        name for name, address in plan_addresses(plan) if lien.get(address).status_code < 400
    ]
    assert open_ones == ["plans:draft"]


def test_the_smallest_choice_is_there_already(lien: Client) -> None:
    plan = draft(lien)
    page = lien.get(reverse("plans:draft", args=[plan.pk])).content.decode()
    shown = [page.index(f'value="{c}"') for c in ("own_only", "not_private", "everything")]
    assert shown == sorted(shown)
    assert 'value="own_only" id="id_choice_0" required checked' in page


def test_the_familys_tap_makes_it_their_plan_and_says_on_whose_device(lien: Client) -> None:
    plan = draft(lien)
    address = reverse("plans:draft", args=[plan.pk])
    assert lien.post(address, {"choice": "own_only", "key": "t"}).status_code == 303
    malika, guide = seat_of(plan, "Malika"), seat_of(plan, "Lien")
    event = malika.sees(Event).get(verb="plan.confirmed")
    assert event.actor == malika.person_id
    assert event.particulars == {"device_of": str(guide.person_id)}
    running = Consent.objects.filter(Consent.running(), plan=plan, member=guide)
    assert not running.exists()
    assert guide.choice == "own_only"


def test_the_family_may_let_the_guide_see_more(lien: Client) -> None:
    plan = draft(lien)
    lien.post(reverse("plans:draft", args=[plan.pk]), {"choice": "not_private"})
    inside = Consent.objects.filter(Consent.running(), plan=plan, member=seat_of(plan, "Lien"))
    kinds = set(
        Circle.objects.filter(plan=plan, pk__in=inside.values("circle")).values_list("kind")
    )
    assert kinds == {("everyone",)}


def test_a_tap_without_a_known_choice_is_no_tap(lien: Client) -> None:
    plan = draft(lien)
    answer = lien.post(reverse("plans:draft", args=[plan.pk]), {"choice": "all"})
    assert answer.status_code == 422
    assert opened().confirmed_at is None


def test_tapping_twice_does_nothing_twice(lien: Client) -> None:
    plan = draft(lien)
    address = reverse("plans:draft", args=[plan.pk])
    lien.post(address, {"choice": "everything"})
    assert lien.post(address, {"choice": "own_only"}).status_code == 200
    assert verbs(seat_of(plan, "Malika")).count("plan.confirmed") == 1
    assert seat_of(plan, "Lien").choice == "everything"


@pytest.mark.slow
def test_not_yet_leaves_nothing(lien: Client) -> None:
    plan = draft(lien)
    assert lien.post(reverse("plans:draft_drop", args=[plan.pk])).status_code == 303
    assert Plan.objects.count() == 0
    assert Seat.objects.count() == 0
    assert lien.get(reverse("plans:draft", args=[plan.pk])).status_code == 404


@pytest.mark.slow
def test_going_back_after_not_yet_brings_nothing_back(lien: Client) -> None:
    draft(lien)
    lien.post(reverse("plans:draft_drop", args=[opened().pk]))
    assert lien.post(NEW + "?samen", GUIDE).status_code == 303
    assert Plan.objects.count() == 0


def test_a_plan_cannot_be_dropped_after_the_tap(lien: Client) -> None:
    plan = draft(lien)
    lien.post(reverse("plans:draft", args=[plan.pk]), {"choice": "own_only"})
    assert lien.post(reverse("plans:draft_drop", args=[plan.pk])).status_code == 403
    assert Plan.objects.count() == 1


def test_malika_takes_her_plan_along_on_her_own_phone(lien: Client) -> None:
    plan = draft(lien)
    address = reverse("plans:draft", args=[plan.pk])
    lien.post(address, {"choice": "own_only"})
    page = lien.post(address, {"code": "ja"})
    token = page.context["address"].rstrip("/").rpartition("/")[2]
    assert '<svg class="qr"' in page.content.decode()
    invitation = open_invitation(plan.pk, token)
    assert invitation is not None
    member = accept(invitation, Account.objects.create_user("malika@example.org"))
    assert member.pk == family_seat(plan).pk
    assert member.steers
    assert lien.post(address, {"code": "ja"}).status_code == 303


def test_the_guide_finds_the_code_again_until_malika_is_in(lien: Client) -> None:
    plan = draft(lien)
    lien.post(reverse("plans:draft", args=[plan.pk]), {"choice": "own_only"})
    door = f'href="{reverse("plans:draft", args=[plan.pk])}"'
    menu = reverse("plans:more", args=[plan.pk])
    assert door in lien.get(menu).content.decode()
    seat = seat_of(plan, "Malika")
    seat.account = Account.objects.create_user("malika@example.org")
    seat.save()
    assert door not in lien.get(menu).content.decode()


def test_a_new_code_ends_the_one_before(lien: Client) -> None:
    plan = draft(lien)
    address = reverse("plans:draft", args=[plan.pk])
    lien.post(address, {"choice": "own_only"})
    tokens = [
        lien.post(address, {"code": "ja"}).context["address"].rstrip("/").rpartition("/")[2]
        for _ in range(2)
    ]
    assert [open_invitation(plan.pk, token) is not None for token in tokens] == [False, True]


def test_the_family_reads_on_whose_device_the_code_was_asked(lien: Client) -> None:
    plan = draft(lien)
    address = reverse("plans:draft", args=[plan.pk])
    lien.post(address, {"choice": "everything"})
    lien.post(address, {"code": "ja"})
    event = seat_of(plan, "Malika").sees(Event).get(verb="plan.carried")
    assert event.particulars == {"device_of": str(seat_of(plan, "Lien").person_id)}


def test_another_who_keeps_the_overview_cannot_take_the_seat(lien: Client) -> None:
    plan = draft(lien)
    lien.post(reverse("plans:draft", args=[plan.pk]), {"choice": "own_only"})
    malika, guide = seat_of(plan, "Malika"), seat_of(plan, "Lien")
    other = persons.add_person("Kim", "professional", by=malika)
    seat = Member(plan=plan, person=other, circle_id=guide.circle_id, ring="professional")
    seat.coordinates = True
    with pytest.raises(NotAllowedError):
        take_along(plan, guide=seat)


def test_somebody_else_cannot_see_the_draft(lien: Client, malika: Client) -> None:
    plan = draft(lien)
    assert malika.get(reverse("plans:draft", args=[plan.pk])).status_code == 404
    assert malika.post(reverse("plans:draft", args=[plan.pk]), {}).status_code == 404
