"""All settings, from the environment, secure unless told otherwise."""

from django.conf.locale import LANG_INFO
from django.utils.csp import CSP

from gezinsplan import environment as env

env.check_mode()
DEMO = env.DEMO
DEBUG = False
SECRET_KEY = env.secret("GEZINSPLAN_SECRET_KEY", "secret.key")
MASTER_KEY = env.key("GEZINSPLAN_MASTER_KEY", "master.key")
LOG_KEY = env.key("GEZINSPLAN_LOG_KEY", "log.key")
ANCHORS = env.DATA / "anchors"
CONTROLLER, CONTACT = env.text("GEZINSPLAN_CONTROLLER"), env.text("GEZINSPLAN_CONTACT")
HOSTS = [h.strip() for h in env.text("GEZINSPLAN_HOSTS").split(",") if h.strip()]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"] if DEMO else HOSTS
SITE = f"http://localhost:{env.text('PORT', '8000')}" if DEMO else f"https://{HOSTS[0]}"
MAIL_WAITS = 5 if DEMO else 300
TEXT_MESSAGES = env.text("GEZINSPLAN_TEXT_MESSAGES")  # dotted path of send(number, words)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "gezinsplan.kit",
    "gezinsplan.people",
    "gezinsplan.plans",
    "gezinsplan.talks",
    "gezinsplan.care",
    "gezinsplan.exchange",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks_db",
    *(["gezinsplan.demo"] if DEMO else []),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "gezinsplan.kit.static_files.WholeFiles",
    "gezinsplan.kit.middleware.packed",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "gezinsplan.kit.middleware.quiet_headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gezinsplan.people.middleware.own_language",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "gezinsplan.people.middleware.device_cookie",
    "gezinsplan.people.middleware.idle",
    "gezinsplan.plans.gate.DoorMiddleware",
]
ROOT_URLCONF = "gezinsplan.urls"
ASGI_APPLICATION = "gezinsplan.asgi.application"
WSGI_APPLICATION = "gezinsplan.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [env.HOME / "gezinsplan" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.csp",
                "gezinsplan.people.context.site",
            ],
        },
    }
]

DATABASES = {
    "default": env.database("DATABASE_URL", "gezinsplan.sqlite3"),
    "keys": env.database("KEYS_DATABASE_URL", "keys.sqlite3"),
}
DATABASE_ROUTERS = ["gezinsplan.kit.databases.KeysApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
MAILERS = {"default": env.mailer()}
DEFAULT_FROM_EMAIL = env.text("GEZINSPLAN_MAIL_FROM", "Post <post@localhost>")

LANG_INFO.setdefault(
    "nl-nl",
    {"bidi": False, "code": "nl-nl", "name": "Dutch (Netherlands)", "name_local": "Nederlands"},
)
LANG_INFO.setdefault(
    "nl-be",
    {"bidi": False, "code": "nl-be", "name": "Dutch (Flanders)", "name_local": "Vlaams"},
)
LANGUAGE_CODE = "nl-nl"
LANGUAGES = [("nl-nl", "Nederlands"), ("nl-be", "Vlaams"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "taal"
LOCALE_PATHS = [env.HOME / "gezinsplan" / "locale"]
TIME_ZONE = "Europe/Brussels"

STATIC_URL = "/static/"
STATIC_ROOT = env.DATA / "static"
STATICFILES_DIRS = [env.HOME / "gezinsplan" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "gezinsplan.kit.static_files.RememberedFiles"},
}
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "media-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "object-src": [CSP.NONE],
    "manifest-src": [CSP.SELF],
}
# With "no-referrer" a browser says of our own forms that they come from nowhere.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_HSTS_SECONDS = 0 if DEMO else 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not DEMO
SECURE_SSL_REDIRECT = not DEMO
SECURE_REDIRECT_EXEMPT = ["^healthz$"]
SECURE_PROXY_SSL_HEADER = None if DEMO else ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not DEMO
SESSION_COOKIE_NAME = "gezin" if DEMO else "__Host-gezin"
CSRF_COOKIE_NAME = "gezin-csrf" if DEMO else "__Host-gezin-csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE, SESSION_ENGINE = 12 * 3600, "gezinsplan.people.sessions"
CSRF_FAILURE_VIEW = "gezinsplan.people.views.states.csrf_failed"

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "people:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "people:start"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_ADAPTER = "gezinsplan.people.adapter.Doorman"
ACCOUNT_FORMS = {
    "request_login_code": "gezinsplan.people.forms.AskCode",
    "confirm_login_code": "gezinsplan.people.forms.SixDigits",
    "confirm_email_verification_code": "gezinsplan.people.forms.FirstSixDigits",
    "signup": "gezinsplan.people.forms.Begin",
}
_SIX_DIGITS = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = _SIX_DIGITS
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_FORMAT = _SIX_DIGITS
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 600
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/m/ip",
    "reauthenticate": "20/m/ip",
    "login_failed": "20/m/ip",
}
ACCOUNT_SESSION_REMEMBER = True
ALLAUTH_TRUSTED_PROXY_COUNT = 0 if DEMO else 1
MFA_ADAPTER = "gezinsplan.people.adapter.Locksmith"
MFA_FORMS = {
    "reauthenticate": "gezinsplan.people.forms.AppCode",
    "activate_totp": "gezinsplan.people.forms.FirstAppCode",
    "add_webauthn": "gezinsplan.people.forms.NewPasskey",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Gezinsplan"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tokens": {"()": "gezinsplan.kit.logs.WithoutTokens"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["tokens"]}},
    "loggers": {n: {"filters": ["tokens"]} for n in ("django.request", "django.security.csrf")},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
