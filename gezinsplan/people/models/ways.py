"""Ways to show that it is you: passkeys, codes on paper, an app that makes codes."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction

from gezinsplan.people.models.account import Account

_STRONG = (Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP)


def _of(account: Account, *kinds: str) -> list[Authenticator]:
    rows = Authenticator.objects.filter(user=account, type__in=kinds)
    return list(rows.order_by("created_at"))


def passkeys(account: Account) -> list[Authenticator]:
    """Return an account's passkeys, the oldest first."""
    return _of(account, Authenticator.Type.WEBAUTHN)


def app(account: Account) -> Authenticator | None:
    """Return the app that makes codes for an account."""
    return next(iter(_of(account, Authenticator.Type.TOTP)), None)


def has_strong_way(account: Account) -> bool:
    """Tell whether there is a passkey or an app, which paper alone may not replace or add to."""
    return bool(_of(account, *_STRONG))


def has_any_way(account: Account) -> bool:
    """Tell whether there is any way besides the mail."""
    return bool(_of(account, *_STRONG, Authenticator.Type.RECOVERY_CODES))


def opens(account: Account) -> bool:
    """Tell whether somebody can come in alone on a device that we don't know."""
    return bool(passkeys(account) or codes_left(account))


def paper(account: Account) -> RecoveryCodes | None:
    """Return an account's codes on paper."""
    found = _of(account, Authenticator.Type.RECOVERY_CODES)
    return RecoveryCodes(found[0]) if found else None


def codes_left(account: Account) -> int:
    """Return how many codes on paper still work."""
    sheet = paper(account)
    return len(sheet.get_unused_codes()) if sheet else 0


def new_paper(account: Account) -> RecoveryCodes:
    """Make new codes; those on an older sheet work no more."""
    with transaction.atomic():
        Authenticator.objects.filter(user=account, type=Authenticator.Type.RECOVERY_CODES).delete()
        return RecoveryCodes.activate(account)


def drop_way(account: Account, pk: int) -> bool:
    """Drop a passkey or the app; codes on paper stay."""
    gone, _ = Authenticator.objects.filter(user=account, pk=pk, type__in=_STRONG).delete()
    return bool(gone)
