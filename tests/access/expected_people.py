"""What everybody gets before a plan and beside it: signing in, devices, own things."""

THINGS: dict[str, dict[str, str]] = {}
SENDS: dict[str, dict[str, str]] = {}
ROWS = """
people:start GET 200
people:start POST 405
people:health GET 200
people:health POST 405
people:language GET 200
people:language POST 200
people:home GET 200 stranger joris operator | 302 rest
people:home POST 303 NOBODY | 405 rest
people:me GET 302 NOBODY | 200 rest
people:me POST 303 NOBODY | 405 rest
people:sign_in_end GET 302 NOBODY | 405 rest
people:sign_in_end POST 303 NOBODY | 404 rest
people:device_forget GET 302 NOBODY | 405 rest
people:device_forget POST 303 NOBODY | 404 rest
people:device_share GET 302 NOBODY | 405 rest
people:device_share POST 303
people:way_drop GET 302 NOBODY | 405 rest
people:way_drop POST 303 NOBODY | 404 rest
people:out_everywhere GET 302 NOBODY | 405 rest
people:out_everywhere POST 303
people:device GET 302
people:device POST 303 NOBODY | 302 rest
people:paper GET 302 NOBODY | 200 rest
people:paper POST 303 NOBODY | 200 rest
people:device_answer GET 302 NOBODY | 405 rest
people:device_answer POST 303 NOBODY | 404 rest
people:second GET 302
people:second POST 303 NOBODY | 302 rest
people:awake GET 403 NOBODY | 204 rest
people:awake POST 403 NOBODY | 204 rest
people:keep_text GET 405
people:keep_text POST 422
people:idle_out GET 200 NOBODY | 302 rest
people:idle_out POST 200 NOBODY | 302 rest
people:kept GET 302 NOBODY | 200 rest
people:kept POST 303 NOBODY | 200 rest
people:kept_drop GET 302 NOBODY | 405 rest
people:kept_drop POST 303
account_reset_password GET 200 NOBODY | 302 rest
account_reset_password POST 422 NOBODY | 302 rest
account_request_login_code GET 200 NOBODY | 302 rest
account_request_login_code POST 422 NOBODY | 302 rest
account_login GET 200 NOBODY | 302 rest
account_login POST 422 NOBODY | 302 rest
account_confirm_login_code GET 302
account_confirm_login_code POST 302
account_signup GET 200 NOBODY | 302 rest
account_signup POST 422 NOBODY | 302 rest
account_email_verification_sent GET 302
account_email_verification_sent POST 302
account_inactive GET 200
account_inactive POST 405
account_logout GET 302 NOBODY | 200 rest
account_logout POST 302
mfa_login_webauthn GET 302
mfa_login_webauthn POST 302
mfa_reauthenticate GET 302 NOBODY | 403 rest
mfa_reauthenticate POST 303 NOBODY | 403 rest
mfa_reauthenticate_webauthn GET 302 NOBODY | 403 rest
mfa_reauthenticate_webauthn POST 303 NOBODY | 403 rest
mfa_index GET 302
mfa_index POST 303 NOBODY | 302 rest
mfa_add_webauthn GET 302 NOBODY | 200 rest
mfa_add_webauthn POST 303 NOBODY | 422 rest
mfa_activate_totp GET 302 NOBODY | 200 rest
mfa_activate_totp POST 303 NOBODY | 422 rest
mfa_deactivate_totp GET 302
mfa_deactivate_totp POST 303 NOBODY | 302 rest
mfa_view_recovery_codes GET 302 NOBODY | 200 rest
mfa_view_recovery_codes POST 303
account_email GET 302 NOBODY | 200 rest
account_email POST 303 NOBODY | 302 rest
"""
