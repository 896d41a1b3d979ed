"""`gezinsplan verify-log`: tells whether anybody touched the log of who looked."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from gezinsplan.plans.models.anchors import verify_all


class Command(BaseCommand):
    """Verify every chain against itself and against the anchors."""

    help = "Verify the log of who looked, and name each line that was touched."

    def handle(self, **options: Any) -> None:
        """Print each fault; raises CommandError, so exit code 1, when there is one."""
        chains = faulty = 0
        for name, wrong in verify_all():
            chains += 1
            faulty += bool(wrong)
            for fault in wrong:
                self.stdout.write(f"{name}: {fault}")
        if faulty:
            raise CommandError(f"{faulty} of {chains} chains do not hold.")
        self.stdout.write(f"All {chains} chains hold.")
