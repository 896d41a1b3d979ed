"""Who looks at which pages of the demonstration, written by hand."""

from tests.browser.atlas import listed

PLAN = listed(
    """care:plan care:agreements care:agreement_new care:goal_new care:proposals plans:people
    plans:person plans:timeline plans:more plans:leave plans:open exchange:fridge people:me
    people:start people:language demo:post demo:letter account_email mfa_add_webauthn
    mfa_activate_totp mfa_view_recovery_codes care:voices care:voice_new
    care:clash_new care:goal_talk care:agreement plans:reminding
    care:contacts"""
)
FAMILY = PLAN | listed(
    """care:other_plans care:other_plan_new care:goal care:order care:checkin plans:looks
    care:about_me care:about_me_more care:apart_new care:blocked care:helps care:reason_new
    care:rights_ask_new
    care:step_new care:strength_new care:voice_beside care:voice_who plans:access plans:sees
    plans:support plans:support_new plans:details plans:detail plans:homes plans:relation"""
)
OWN_WORDS = {"care:voice_edit", "care:voice_gone"}
STEERS = (
    FAMILY
    | OWN_WORDS
    | listed(
        """care:goal_block care:goal_enough care:goal_let_go care:goal_steering care:hand_over
    care:agreement_who care:agreement_turn care:helps_new care:life_domains care:goal_edit
    care:other_day plans:motto plans:photo plans:vouch plans:person_new
    plans:person_edit plans:portrait plans:phone plans:invite plans:link_give plans:member_end
    plans:person_died plans:stop plans:kin"""
    )
)
SELF = {"plans:person_edit", "plans:phone", "plans:portrait", "plans:details", "plans:detail"}
COORDINATES = {"plans:access", "plans:sees", "plans:person_new", "plans:invite"}
PROPOSES = {"care:note_new", "care:apart_new", "care:contact_new"}
LINK = listed(
    """care:link_page plans:link_reminding people:start people:language demo:post demo:letter
    account_login account_signup"""
)
SEEN = {
    "malika": STEERS
    | listed(
        """care:about_child care:about_child_give care:about_child_more care:house
        care:apart care:hand_over_coming care:hand_over_new care:hand_over_thank care:note
        care:note_proof care:other_plan care:passing care:said_answer care:step_order
        care:voice_take plans:home"""
    ),
    "yasmina": FAMILY
    | SELF
    | listed(
        """care:goal_steering care:goal_talk_step care:hand_over care:house care:other_day
        care:other_plan care:step_order plans:home plans:support_invite plans:support_leave"""
    ),
    "bilal": FAMILY
    | OWN_WORDS
    | SELF
    | listed(
        """care:about_me_give care:goal_circle care:goal_steering care:hand_over care:house
        plans:home"""
    ),
    "hanae": FAMILY | SELF | {"care:step_order", "plans:home"},
    "sami": FAMILY | OWN_WORDS | SELF | {"care:goal_block", "care:goal_let_go"},
    "oma": LINK,
    "griet": PLAN | SELF | {"care:goal", "care:note_new", "care:step_new"},
    "noor": PLAN | SELF | {"care:note_new", "care:other_day"},
    "tom": PLAN | SELF | PROPOSES | OWN_WORDS | {"care:goal", "care:other_day"},
    "lien": PLAN | SELF | PROPOSES | COORDINATES | {"care:goal", "care:apart", "care:note"},
    "sofie": PLAN | SELF | PROPOSES | {"care:goal", "care:other_day"},
    "els": PLAN | SELF | PROPOSES | {"care:goal", "care:other_day", "care:other_plan"},
    "joris": PLAN | SELF | PROPOSES | {"care:goal"},
    "hilde": PLAN
    | SELF
    | PROPOSES
    | {"care:hand_over", "care:hand_over_goodbye", "care:hand_over_letter"},
    "ria": PLAN
    | SELF
    | PROPOSES
    | {"care:goal", "care:hand_over", "care:hand_over_goodbye", "care:other_day"},
    "nele": PLAN | SELF | PROPOSES | {"care:goal", "care:hand_over", "care:about_me_read"},
    "jason": STEERS - {"care:goal_block", "care:goal_let_go"}
    | listed(
        "care:clash care:clash_agree care:clash_date care:clash_third care:clash_view "
        "care:hand_over_read care:house care:rights_ask"
    ),
    "pieter": FAMILY | OWN_WORDS | SELF | {"care:clash", "plans:home"},
    "caro": FAMILY - {"plans:detail"} | OWN_WORDS | {"care:clash", "care:hand_over", "care:house"},
    "dirk": LINK,
    "bart": LINK,
    "chris": PLAN | SELF | PROPOSES | {"care:blocked", "care:clash", "care:goal"},
    "nadia": PLAN | SELF | PROPOSES | {"care:clash", "care:clash_view", "care:hand_over"},
    "samira": PLAN - {"care:agreement"}
    | OWN_WORDS
    | listed(
        """care:about_child care:about_child_more care:about_me care:about_me_more care:apart_new
        care:helps_new"""
    ),
}
AT_THE_DOOR = listed(
    """people:home people:device people:paper people:second people:idle_out people:kept
    account_confirm_login_code account_email_verification_sent account_inactive account_logout
    mfa_reauthenticate mfa_reauthenticate_webauthn plans:draft plans:welcome
    plans:link_door plans:work"""
)
BEHIND_A_FORM = listed("care:agreement_take care:goal_take care:say care:step_take")
"""Pages that only a form opens, when its words were refused: test_refused.py gets there."""
