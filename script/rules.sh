# Read by check and test: what needs no test to be known.
deployment() {
    hex=$(python -c 'import secrets; print(secrets.token_hex(32))')
    env GEZINSPLAN_MODE=production GEZINSPLAN_SECRET_KEY="$hex$hex" GEZINSPLAN_MASTER_KEY="$hex" \
        GEZINSPLAN_LOG_KEY="$hex" GEZINSPLAN_HOSTS=plan.example.org GEZINSPLAN_MAIL_HOST=mail.example.org \
        GEZINSPLAN_MAIL_FROM=plan@example.org GEZINSPLAN_CONTROLLER="Example, Street 1" \
        GEZINSPLAN_CONTACT=privacy@example.org gezinsplan check --deploy --fail-level WARNING
}

part "Format" ruff format --check --quiet .
part "Lint" ruff check --quiet .
part "Import contracts" lint-imports
part "Types" mypy
part "Deployment" deployment
part "Migrations" gezinsplan makemigrations --check --dry-run
part "Messages" script/messages --check
