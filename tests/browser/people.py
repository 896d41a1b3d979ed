"""Who looks at which pages of the demonstration, written by hand."""

from tests.browser.atlas import listed

PLAN = listed(
    """care:plan care:agreements care:agreement_new care:goal_new care:proposals plans:people
    plans:person plans:timeline plans:more plans:leave plans:open exchange:fridge people:me
    people:start people:language demo:post demo:letter account_email mfa_add_webauthn
    mfa_activate_totp mfa_view_recovery_codes"""
)
FAMILY = PLAN | listed(
    "care:other_plans care:other_plan_new care:goal care:order care:checkin plans:looks"
)
GROWN = FAMILY | {"care:goal_take", "plans:access", "plans:sees", "care:agreement_take"}
STEERS = GROWN | listed(
    """care:goal_edit care:other_day plans:motto plans:photo plans:vouch plans:person_new
    plans:person_edit plans:portrait plans:phone plans:invite plans:link_give plans:member_end
    plans:person_died plans:stop plans:details plans:detail plans:homes plans:home plans:relation
    plans:kin care:other_plan"""
)
SELF = {"plans:person_edit", "plans:phone", "plans:portrait", "plans:details", "plans:detail"}
COORDINATES = {"plans:access", "plans:sees", "plans:person_new", "plans:invite"}
LINK = listed(
    """care:link_page people:start people:language demo:post demo:letter account_login
    account_signup"""
)
SEEN = {
    "malika": STEERS,
    "yasmina": GROWN,
    "bilal": FAMILY,
    "hanae": PLAN,
    "sami": PLAN,
    "oma": LINK,
    "griet": PLAN | SELF,
    "noor": PLAN | SELF,
    "tom": PLAN | SELF | {"care:goal", "care:other_day"},
    "lien": PLAN | COORDINATES | {"care:goal"},
    "sofie": PLAN | SELF,
    "els": PLAN | SELF,
    "joris": PLAN | SELF,
    "hilde": PLAN | SELF,
    "ria": PLAN | SELF,
    "nele": PLAN | SELF,
    "jason": STEERS - {"care:goal_take", "care:agreement_take", "care:other_plan"},
    "pieter": PLAN,
    "caro": FAMILY,
    "dirk": LINK,
    "bart": LINK,
    "chris": PLAN | SELF,
    "nadia": PLAN | SELF,
    "samira": PLAN,
}
AT_THE_DOOR = listed(
    """people:home people:device people:paper people:second people:idle_out people:kept
    account_confirm_login_code account_email_verification_sent account_inactive account_logout
    mfa_reauthenticate mfa_reauthenticate_webauthn plans:draft plans:welcome
    plans:link_door"""
)
