"""Every page of the site, with the heading that belongs above it, written by hand."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import Resolver404, URLPattern, get_resolver, resolve


def listed(names: str) -> set[str]:
    """Return the names in a text."""
    return set(names.split())


SOMEBODY = r"([Oo]ma )?[A-Z]\w+"
PAGES = {
    "people:start": r"Eén gezin\. Eén plan\. Van jullie\.",
    "people:language": r"In welke taal wil je lezen\?",
    "people:home": r"Mijn begin",
    "people:me": r"Hoe ik me aanmeld",
    "people:device": r"Dit toestel kennen we nog niet",
    "people:paper": r"Code op papier",
    "people:second": r"Nog één stap",
    "people:idle_out": r"Even opnieuw aanmelden",
    "people:kept": r"Jouw tekst is er nog",
    "account_login": r"Meld je aan",
    "account_confirm_login_code": r"Kijk in je mail",
    "account_signup": r"Maak een account",
    "account_email_verification_sent": r"Kijk in je mail",
    "account_inactive": r"Dit account is gesloten",
    "account_logout": r"Wil je je afmelden\?",
    "account_email": r"Mijn e-mail",
    "mfa_reauthenticate": r"Laat zien dat jij het bent",
    "mfa_reauthenticate_webauthn": r"Laat zien dat jij het bent",
    "mfa_add_webauthn": r"Met je vinger of gezicht",
    "mfa_activate_totp": r"Een app die codes maakt",
    "mfa_view_recovery_codes": r"Codes op papier",
    "plans:open": r"Jullie eigen plan|Samen een plan openen",
    "plans:draft": rf"Geef het toestel aan {SOMEBODY}|Neem het mee .+, {SOMEBODY}",
    "plans:motto": r"Onze zin",
    "plans:photo": r"Zet een foto of tekening op jullie plan",
    "plans:timeline": r"Onze weg",
    "plans:looks": r"Wie heeft gekeken\?",
    "plans:more": r"Meer",
    "plans:reminding": r"Bericht vooraf",
    "plans:work": r"Werk op de achtergrond",
    "plans:link_reminding": r"Bericht vooraf",
    "plans:leave": r"Jij bent de enige die beslist|Wil je weggaan uit dit plan\?",
    "plans:stop": rf"Jij bent de enige die beslist|Wil je stoppen met beslissen\?|"
    rf"Stopt {SOMEBODY} met beslissen\?|Een vraag over {SOMEBODY}",
    "plans:vouch": r"Een nieuw toestel",
    "plans:people": r"Wie staat om ons heen\?",
    "plans:person_new": r"Wie wil je erbij\?",
    "plans:person": SOMEBODY,
    "plans:person_edit": rf"Wat wil je veranderen bij {SOMEBODY}\?",
    "plans:homes": rf"Waar woont {SOMEBODY}\?",
    "plans:home": rf"{SOMEBODY}, .+",
    "plans:relation": rf"Wie is {SOMEBODY} voor de anderen\?",
    "plans:kin": rf"Wie is {SOMEBODY} voor {SOMEBODY}\?",
    "plans:details": rf"Wie mag weten waar (jij bent|{SOMEBODY} is)\?",
    "plans:detail": rf"(Adres|E-mail|School|Werk) van {SOMEBODY}",
    "plans:portrait": rf"Hoe tekenen we {SOMEBODY}\?",
    "plans:person_died": rf"{SOMEBODY} is overleden",
    "plans:phone": rf"Op welk nummer (ben jij|is {SOMEBODY}) te bereiken\?",
    "plans:invite": rf"Hoe vragen we het aan {SOMEBODY}\?",
    "plans:link_give": rf"Een persoonlijke link voor {SOMEBODY}",
    "plans:member_end": rf"Afscheid nemen van {SOMEBODY}",
    "plans:sees": rf"Wat ziet {SOMEBODY}\?",
    "plans:access": r"Wie kan wat zien\?",
    "plans:welcome": r"Er is een vraag voor jou|Welke twee woorden hoorde je\?"
    rf"|{SOMEBODY} vraagt of je meedoet",
    "plans:link_door": r"Er ligt iets voor je klaar",
    "care:plan": r"Het plan van [A-Z].+",
    "care:goal_new": r"Wat willen jullie anders\?|Stel een doel voor",
    "care:goal_talk": r"Wat willen jullie anders\?|Samen een doel zoeken",
    "care:goal_talk_step": r"Stel: vannacht gebeurt er een wonder\.|Maak .+\.|[A-Z].+\?",
    "care:note_new": r"Schrijf op wat iemand zegt",
    "care:note": r".+ zei dit, .+ schreef het op.*|Klopt het\?|Nagekeken",
    "care:note_proof": r"Zeg het, of teken het",
    "care:order": r"Wat komt eerst\?",
    "care:goal": r"(?!Deze pagina|Dit kan|Er ging)[A-Z’].{10,}",
    "care:goal_edit": r"Zeg het anders",
    "care:goal_let_go": r"Laat je dit doel los\?",
    "care:blocked": r"(?!Deze pagina|Dit kan|Er ging)[A-Z’].{10,}",
    "care:goal_steering": r"Wie beslist over dit doel\?",
    "care:goal_circle": r"Wie ziet dit doel\?",
    "care:goal_block": r"Wacht dit op iets dat niet van jullie is\?",
    "care:rights_ask_new": r"Waar hebben jullie recht op\?|Wat kwam er van het beroep\?",
    "care:rights_ask": r"Wat kwam ervan\?|Mag dit weg\?",
    "care:goal_enough": r"Wat is er anders, één stapje hoger\?",
    "care:reason_new": r"Waarom wil jij dit\?",
    "care:strength_new": r"Wat kun jij al\?|Wat wil je, en wat durf je\?|Wie of wat helpt jou\?"
    r"|Wat deed jij al\?|Wat helpt ondertussen\?",
    "care:say": r"Wat wil je erover zeggen\?",
    "care:said_answer": r"Hoe wil je het liever\?",
    "care:step_new": r"Wat is een kleine stap\?|Welke stap stel je voor\?",
    "care:step_order": r"Welke stap eerst\?",
    "care:step_take": r"Hoe zeg jij het\?",
    "care:checkin": r"Hoe gaat het nu, volgens jou\?",
    "care:goal_take": r"Hoe zeg jij het\?",
    "care:proposals": r"Voor als je wilt kijken",
    "plans:support": r"Iemand voor mij",
    "plans:support_new": r"Wie wil je erbij\?|Vraag het aan iemand die je vertrouwt",
    "plans:support_invite": r"Hoe vragen we het aan .+\?",
    "plans:support_leave": r"Afscheid nemen van .+\?",
    "care:helps": r"Wie helpt waarmee\?",
    "care:helps_new": r"Wie helpt er al\?",
    "care:other_plans": r"Welke plannen lopen er nog\?",
    "care:other_plan_new": r"Welk plan loopt er nog\?",
    "care:other_plan": r"Wat is er anders aan dit plan\?|Loopt dit plan nog\?",
    "care:voices": r"Wat komt eerst\?",
    "care:voice_new": r"Wat geeft je zorgen\?|Wat gaat goed\?|Wat moet er gebeuren\?"
    r"|Waar vragen jullie hulp bij\?",
    "care:voice_beside": r"Hoe zie jij het\?",
    "care:voice_edit": r"Zeg het anders",
    "care:voice_gone": r"Voorbij, of liever weg\?",
    "care:voice_who": r"Bij wie\?",
    "care:voice_take": r"Hoe zeg jij het\?",
    "care:life_domains": r"Onze leefgebieden",
    "care:apart_new": r"Met wie schrijf je apart op wat jullie willen\?",
    "care:apart": r"Wat willen jullie anders\?|Welke doelen zie jij\?|Je bent klaar"
    r"|Naast elkaar gelegd|Jullie stopten hiermee",
    "care:clash_new": r"Hoe zie jij het\?",
    "care:clash": r"Wij zien dit anders",
    "care:clash_view": r"Hoe zie jij het\?",
    "care:clash_agree": r"Waarover zijn jullie het wel eens\?",
    "care:clash_third": r"Wie kan jullie helpen praten\?",
    "care:clash_date": r"Wanneer kijken jullie opnieuw\?",
    "care:hand_over_new": rf"Afscheid nemen van {SOMEBODY}|Wie neemt het over van {SOMEBODY}\?",
    "care:hand_over": rf"{SOMEBODY} neemt afscheid(, {SOMEBODY} begint)?|Jouw afscheid"
    rf"|Jij begint na {SOMEBODY}",
    "care:hand_over_thank": rf"Wat wil je zeggen tegen {SOMEBODY}\?",
    "care:hand_over_coming": rf"Wie begint na {SOMEBODY}\?",
    "care:hand_over_read": rf"Wat mag {SOMEBODY} lezen\?",
    "care:hand_over_letter": r"Wat wil je zeggen aan wie na jou komt\?",
    "care:passing": rf"Wat {SOMEBODY} beloofde, gaat zo verder",
    "care:house": r"Waar de dingen liggen in huis",
    "care:hand_over_goodbye": r"Wat wil je zeggen tegen het gezin\?",
    "care:about_me": r"Dit moet je van mij weten",
    "care:about_me_more": r"Wat wil je erbij zetten\?",
    "care:about_child": r"Dit moet je van mij weten",
    "care:about_child_give": rf"Wie mag het blad van {SOMEBODY} lezen\?",
    "care:about_child_more": r"Wat wil je erbij zetten\?",
    "care:about_me_give": r"Wie mag jouw blad lezen\?",
    "care:about_me_read": rf"Dit moet je van {SOMEBODY} weten",
    "care:contacts": r"Wat spraken we\?",
    "care:contact_new": r"Wat spraken we\?",
    "care:agreements": r"Afspraken",
    "care:agreement_new": r"Nieuwe afspraak|Stel een afspraak voor",
    "care:agreement": r"[A-Z’].+",
    "care:agreement_who": r"Wie doet dit\?",
    "care:agreement_turn": r"Wie doet het werk\?",
    "care:other_day": r"Liever een andere dag\?",
    "care:agreement_take": r"Hoe zeg jij het\?",
    "care:link_page": rf"Dag {SOMEBODY}",
    "exchange:fridge": r"“.+”|Ons plan",
    "demo:post": r"De post",
    "demo:letter": r"Er ligt iets voor je klaar|Je code|Er is iets veranderd",
}
NO_PAGES = listed(
    """people:health people:sign_in_end people:device_forget people:way_drop people:out_everywhere
    people:device_share people:device_answer people:awake people:keep_text people:kept_drop
    account_reset_password account_request_login_code mfa_login_webauthn mfa_index
    mfa_deactivate_totp plans:draft_drop plans:media plans:media_open plans:media_drop
    plans:link_withdraw plans:invitation_allow plans:invitation_withdraw care:checkin_show
    care:goal_move care:goal_decline care:goal_state care:all_aside care:keep care:unkeep
    care:say_yes care:agreement_decline care:link_keep care:link_unkeep care:link_say_yes
    care:link_other_day care:own_gone care:voice_move care:voice_decline care:wording_drop
    care:said_media care:goal_talk_drop care:note_answer care:proof care:about_media
    care:about_media_drop care:house_drop care:step_done care:step_undone care:step_move
    care:step_decline care:goal_untake care:agreement_untake care:apart_ready care:apart_take
    care:clash_end care:goal_wake plans:support_withdraw care:help_mark care:help_end
    exchange:fridge_pdf demo:as care:agreement_drop care:agreement_day care:rather
    care:cannot care:rest care:link_rather care:link_cannot care:link_rest care:contact_gone
    demo:persons care:letter_pass care:passing_answer care:link_passing"""
)


def names(resolver: Any = None, space: str = "") -> Iterator[str]:
    """Yield the name of every address of the site."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLPattern):
            yield f"{space}{one.name}"
        else:
            yield from names(one, f"{space}{one.namespace}:" if one.namespace else space)


def name_of(address: str) -> str:
    """Return the name of a page; an empty text for what is none."""
    path = re.sub(r"^https?://[^/]+", "", address).partition("?")[0].partition("#")[0]
    try:
        found = resolve(path).view_name
    except Resolver404:
        return ""
    return "account_login" if found == "account_reset_password" else found


def expects(name: str, heading: str) -> bool:
    """Tell whether a heading is the one that belongs above a page."""
    return bool(re.fullmatch(PAGES[name], heading))
