"""A photo, a drawing or a voice on a child's page: for exactly who reads the page."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from gezinsplan.care.models import AboutMe
from gezinsplan.care.models.about_me import give_about_me, take_about_me_back, write_about_me
from gezinsplan.care.models.about_more import MOST, lay_beside, more_of
from gezinsplan.care.models.leaving import choose_new
from gezinsplan.kit import clock
from gezinsplan.kit.images import MOST_BYTES
from gezinsplan.plans.models import Look, Media, NotAllowedError
from gezinsplan.plans.models.erasing import forget_person
from tests.access.outputs import stored
from tests.care.asking import everything
from tests.care.test_leaving import leaves_on
from tests.people_of_the_story import Story
from tests.pictures import photograph, picture
from tests.sounds import HOSTILE, WEBM, recording
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def at(story: Story, name: str, *rest: object) -> str:
    """Return an address of a child's page."""
    return reverse(f"care:{name}", args=[story.plan.pk, *rest])


def written(story: Story) -> AboutMe:
    """Let Imane write her page."""
    return write_about_me({"glad": "voetbal"}, by=story.seat("imane"))


def test_imane_lays_a_drawing_and_her_voice_beside_her_words(story: Story) -> None:
    row = written(story)
    sent = {"photo": photograph(), "voice": recording(), "key": "een"}
    answer = visitor(story, "imane").post(at(story, "about_me_more"), sent)
    assert answer.status_code == 303
    assert {m.kind for m in more_of(row)} == {"image/jpeg", "audio/webm"}
    assert everything(story)[-2:] == ["about_me.added", "about_me.added"]
    page = visitor(story, "imane").get(at(story, "about_me")).content.decode()
    assert page.count("Haal deze") == 2


def test_a_page_may_begin_with_a_drawing(story: Story) -> None:
    visitor(story, "imane").post(at(story, "about_me_more"), {"photo": photograph()})
    row = AboutMe.objects.get(plan_id=story.plan.pk, voice=story.person["imane"])
    assert len(more_of(row)) == 1


def test_sent_twice_it_lies_there_once(story: Story) -> None:
    row, imane = written(story), visitor(story, "imane")
    for _ in "ab":
        imane.post(at(story, "about_me_more"), {"photo": photograph(), "key": "een"})
    assert len(more_of(row)) == 1


def test_it_is_sealed_and_nothing_in_it_runs(story: Story) -> None:
    row = written(story)
    sent = {"voice": recording(WEBM + b"dit zeg ik hardop")}
    visitor(story, "imane").post(at(story, "about_me_more"), sent)
    assert b"dit zeg ik hardop" not in stored("default")
    answer = visitor(story, "imane").get(at(story, "about_media", row.pk, more_of(row)[0].pk))
    assert answer.content.endswith(b"dit zeg ik hardop")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_who_reads_the_page_sees_it_from_the_same_day_and_no_longer(story: Story) -> None:
    row, imane = written(story), story.seat("imane")
    drawing = lay_beside(row, picture(), by=imane)
    over = leaves_on(story, "tom", 1)
    monday = clock.today(story.plan.time_zone) + timedelta(days=4)
    choose_new(over, story.person["sofie"], monday, by=story.seat("malika"))
    give_about_me(row, story.person["sofie"], by=imane)
    where = at(story, "about_media", row.pk, drawing.pk)
    as_photo = reverse("plans:media", args=[story.plan.pk, drawing.pk])
    assert visitor(story, "sofie").get(where).status_code == 404
    assert visitor(story, "sofie").get(as_photo).status_code == 404
    with clock.at(clock.now() + timedelta(days=4)):
        sofie = visitor(story, "sofie")
        assert sofie.get(where).status_code == 200
        assert sofie.get(as_photo).status_code == 404
        assert where in sofie.get(at(story, "about_me_read", row.pk)).content.decode()
        take_about_me_back(row, by=imane)
        assert sofie.get(where).status_code == 404


def test_malika_finds_no_way_to_what_imane_keeps_for_herself(story: Story) -> None:
    row = written(story)
    drawing = lay_beside(row, picture(), by=story.seat("imane"))
    give_about_me(row, story.person["sofie"], by=story.seat("imane"))
    malika = visitor(story, "malika")
    for name in ("about_media", "about_media_drop"):
        assert malika.get(at(story, name, row.pk, drawing.pk)).status_code in (404, 405)
    assert malika.post(at(story, "about_media_drop", row.pk, drawing.pk)).status_code == 404
    for name in ("media", "media_drop", "media_open"):
        where = reverse(f"plans:{name}", args=[story.plan.pk, drawing.pk])
        method = malika.get if name == "media" else malika.post
        assert method(where).status_code == 404
    with pytest.raises(NotAllowedError):
        lay_beside(row, picture(), by=story.seat("malika"))
    assert not story.seat("malika").sees(Media).filter(pk=drawing.pk).exists()


def test_imane_takes_it_away_for_good(story: Story) -> None:
    row = written(story)
    drawing = lay_beside(row, picture(), by=story.seat("imane"))
    where = at(story, "about_media_drop", row.pk, drawing.pk)
    assert visitor(story, "imane").post(where).status_code == 303
    assert more_of(row) == []
    assert everything(story)[-1] == "about_me.dropped"


def test_taking_it_away_keeps_what_imane_typed(story: Story) -> None:
    row, imane = written(story), visitor(story, "imane")
    drawing = lay_beside(row, picture(), by=story.seat("imane"))
    where = at(story, "about_media_drop", row.pk, drawing.pk)
    refused = imane.post(where, {"glad": "a" * 301})
    assert refused.status_code == 422
    for kept in ("a" * 301, f'id="blad" method="post" action="{at(story, "about_me")}"'):
        assert kept in refused.content.decode()
    assert more_of(row) == [drawing]
    assert imane.post(where, {"glad": "zwemmen"}).status_code == 303
    row.refresh_from_db()
    assert (row.glad, more_of(row)) == ("zwemmen", [])


def test_each_thing_on_the_page_has_a_name_of_its_own(story: Story) -> None:
    imane = visitor(story, "imane")
    for number in "12":
        imane.post(at(story, "about_me_more"), {"photo": photograph(), "key": number})
        page = imane.get(at(story, "about_me")).content.decode()
        assert f'Haal deze foto weg<span class="sr">: {number}</span>' in page
        assert f'alt="Foto of tekening op dit blad: {number}"' in page


def test_a_drawing_of_another_page_is_not_found_through_ones_own(story: Story) -> None:
    mine = write_about_me({}, by=story.seat("yasmina"))
    drawing = lay_beside(written(story), picture(), by=story.seat("imane"))
    yasmina = visitor(story, "yasmina")
    assert yasmina.get(at(story, "about_media", mine.pk, drawing.pk)).status_code == 404
    assert yasmina.get(at(story, "about_media", uuid4(), drawing.pk)).status_code == 404


def test_malika_lays_samis_drawing_on_the_page_they_make_together(story: Story) -> None:
    sami = story.person["sami"].pk
    malika = visitor(story, "malika")
    answer = malika.post(at(story, "about_child_more", sami), {"photo": photograph()})
    assert answer.status_code == 303
    row = AboutMe.objects.get(plan_id=story.plan.pk, voice=sami)
    (drawing,) = more_of(row)
    assert drawing.voice_id == sami
    assert malika.get(at(story, "about_media", row.pk, drawing.pk)).status_code == 200
    away = malika.post(at(story, "about_media_drop", row.pk, drawing.pk))
    assert away.headers["Location"] == at(story, "about_child", sami)


def test_what_is_no_photo_and_no_recording_is_asked_again(story: Story) -> None:
    imane, where = visitor(story, "imane"), at(story, "about_me_more")
    assert imane.post(where, {}).status_code == 422
    assert imane.post(where, {"photo": photograph(b"geen foto")}).status_code == 422
    big = photograph(b"0" * (MOST_BYTES + 1))
    assert imane.post(where, {"photo": big}).status_code == 422
    for content in HOSTILE.values():
        assert imane.post(where, {"voice": recording(content)}).status_code == 422
    assert not AboutMe.objects.filter(plan_id=story.plan.pk).exists()


def test_a_full_page_takes_no_more(story: Story) -> None:
    row, imane = written(story), story.seat("imane")
    for _ in range(MOST):
        lay_beside(row, picture(), by=imane)
    with pytest.raises(NotAllowedError):
        lay_beside(row, picture(), by=imane)
    browser = visitor(story, "imane")
    assert browser.get(at(story, "about_me_more")).status_code == 303
    assert at(story, "about_me_more") not in browser.get(at(story, "about_me")).content.decode()


def test_all_of_it_goes_with_the_child(story: Story) -> None:
    row = written(story)
    lay_beside(row, picture(), by=story.seat("imane"))
    forget_person(story.plan.pk, story.person["imane"])
    assert not Media.objects.filter(plan_id=story.plan.pk, of=row.pk).exists()


def test_nobody_of_the_family_reads_in_the_log_that_sofie_looked(story: Story) -> None:
    row = written(story)
    drawing = lay_beside(row, picture(), by=story.seat("imane"))
    give_about_me(row, story.person["sofie"], by=story.seat("imane"))
    visitor(story, "sofie").get(at(story, "about_media", row.pk, drawing.pk))
    looks = Look.objects.filter(plan_id=story.plan.pk, subject=drawing.pk)
    assert looks.exists()
    for name, finds in (("malika", False), ("yasmina", False), ("imane", True)):
        assert story.seat(name).sees(Look).filter(subject=drawing.pk).exists() is finds
