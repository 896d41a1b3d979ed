"""A photo on the plan: drawn anew, sealed, and at first for the family alone."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from gezinsplan.kit.images import MOST_BYTES
from gezinsplan.plans.models import Event, Media, NotAllowedError
from gezinsplan.plans.models.picturing import hang, open_picture, take_down
from tests.hostile_pictures import HOSTILE
from tests.people_of_the_story import Story
from tests.pictures import drawn, photograph, picture
from tests.visitors import visitor


def send(story: Story, name: str = "malika", **said: Any) -> Any:
    """Send a photo as somebody."""
    form = {"photo": photograph(), "caption": "Sami op de fiets", "who": "family", "key": "k"}
    return visitor(story, name).post(f"/plannen/{story.plan.pk}/foto/", {**form, **said})


def look(story: Story, name: str, media: Media, what: str = "") -> Any:
    """Ask for the photo as somebody."""
    client = visitor(story, name)
    address = f"/plannen/{story.plan.pk}/foto/{media.pk}/{what}"
    return client.post(address) if what else client.get(address)


def hung(story: Story) -> Media:
    """Let Malika hang a photo."""
    return hang(picture(), by=story.seat("malika"), caption="Sami op de fiets")


def verbs(story: Story, name: str = "malika") -> list[str]:
    """Return the changes somebody sees, in order."""
    return list(story.seat(name).sees(Event).order_by("number").values_list("verb", flat=True))


def test_a_photo_of_a_flip_chart_hangs_for_the_family_alone(story: Story) -> None:
    assert send(story).status_code == 303
    media = Media.objects.get()
    assert media.caption == "Sami op de fiets"
    assert verbs(story)[-1] == "plan.pictured"
    assert "plan.pictured" not in verbs(story, "griet")
    assert look(story, "yasmina", media).status_code == 200
    assert look(story, "griet", media).status_code == 404
    assert look(story, "tom", media).status_code == 404


def test_the_page_asks_who_sees_it_before_anything_is_kept(story: Story) -> None:
    page = visitor(story, "malika").get(f"/plannen/{story.plan.pk}/foto/").content.decode()
    assert "Nu alleen ons gezin" in page
    assert send(story, who="").status_code == 422
    assert send(story, who="world").status_code == 422
    assert not Media.objects.exists()


def test_a_photo_for_everyone_around_the_plan(story: Story) -> None:
    send(story, who="everyone")
    assert look(story, "griet", Media.objects.get()).status_code == 200


def test_who_steers_opens_a_photo_and_its_line_goes_along(story: Story) -> None:
    media = hung(story)
    assert look(story, "malika", media, "open/").status_code == 303
    assert look(story, "griet", media).status_code == 200
    assert "plan.pictured" in verbs(story, "griet")


def test_only_who_steers_opens_a_photo(story: Story) -> None:
    media = hung(story)
    assert look(story, "yasmina", media, "open/").status_code == 403
    with pytest.raises(NotAllowedError):
        open_picture(media, by=story.seat("yasmina"))
    assert look(story, "griet", media).status_code == 404


def test_a_photo_taken_down_is_gone_for_good(story: Story) -> None:
    media = hung(story)
    assert look(story, "malika", media, "weg/").status_code == 303
    assert not Media.objects.exists()
    assert look(story, "malika", media).status_code == 404
    assert verbs(story)[-1] == "plan.unpictured"


def test_nobody_takes_down_the_photo_of_another(story: Story) -> None:
    media = hung(story)
    with pytest.raises(NotAllowedError):
        take_down(media, by=story.seat("yasmina"))
    assert Media.objects.exists()


def test_a_photo_is_given_so_that_nothing_in_it_can_run(story: Story) -> None:
    answer = look(story, "malika", hung(story))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Content-Disposition"] == 'inline; filename="foto.jpg"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_stored_is_sealed(story: Story) -> None:
    media = hung(story)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content, caption FROM plans_media")
        content, caption = map(bytes, cursor.fetchone())
    assert bytes(media.content)[:3] == b"\xff\xd8\xff"
    assert b"\xff\xd8\xff" not in content[:40]
    assert b"Sami" not in caption


@pytest.mark.parametrize("name", ["svg", "cut", "bomb", "zip"])
def test_what_is_no_photo_is_refused_in_words(story: Story, name: str) -> None:
    answer = send(story, photo=photograph(HOSTILE[name]))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Dit kunnen we niet openen als foto" in page
    assert "Sami op de fiets" in page
    assert not Media.objects.exists()


def test_an_empty_file_and_no_file_say_so(story: Story) -> None:
    answer = send(story, photo=SimpleUploadedFile("leeg.jpg", b""))
    assert answer.status_code == 422
    assert "Dit bestand is leeg" in answer.content.decode()
    answer = send(story, photo="")
    assert answer.status_code == 422
    assert "Kies eerst een foto" in answer.content.decode()


@pytest.mark.parametrize("extra", [1, 2 * 1024 * 1024])
def test_a_photo_that_is_too_big_says_so(story: Story, extra: int) -> None:
    answer = send(story, photo=photograph(drawn() + bytes(MOST_BYTES + extra)))
    assert answer.status_code == 422
    assert "minder dan 10 MB" in answer.content.decode()
    assert not Media.objects.exists()


def test_a_strange_file_name_changes_nothing(story: Story) -> None:
    assert send(story, photo=photograph(name="../../etc/<b>\u202e.jpg")).status_code == 303


def test_sending_a_photo_twice_hangs_it_once(story: Story) -> None:
    send(story)
    assert send(story).status_code in {302, 303}
    assert Media.objects.count() == 1
    assert verbs(story).count("plan.pictured") == 1


@pytest.mark.parametrize("name", ["griet", "lien", "imane"])
def test_only_who_steers_hangs_a_photo(story: Story, name: str) -> None:
    assert send(story, name).status_code == 403
    assert not Media.objects.exists()


def test_a_photo_of_another_plan_is_not_there(story: Story) -> None:
    media = hung(story)
    other = "00000000-0000-4000-8000-000000000000"
    assert visitor(story, "malika").get(f"/plannen/{other}/foto/{media.pk}/").status_code == 404
    assert visitor(story, "malika").get(f"/plannen/{story.plan.pk}/foto/x/").status_code == 404
    assert (
        visitor(story, "malika").get(f"/plannen/{story.plan.pk}/foto/{other}/").status_code == 404
    )
    assert (
        visitor(story, "malika").head(f"/plannen/{story.plan.pk}/foto/{media.pk}/").status_code
        == 405
    )
