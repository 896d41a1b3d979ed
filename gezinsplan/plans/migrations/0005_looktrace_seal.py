"""A trace of an erased look is signed, those that stand already too."""

from typing import Any

from django.db import migrations, models

from gezinsplan.kit import chain


def _sign(apps: Any, schema_editor: Any) -> None:
    traces = apps.get_model("plans", "LookTrace").objects.using(schema_editor.connection.alias)
    for trace in traces.filter(seal=None).iterator():
        digest, mac = bytes(trace.digest), bytes(trace.mac)
        seal = chain.sign_erased(str(trace.plan_id), trace.n, digest, mac)
        traces.filter(pk=trace.pk, plan_id=trace.plan_id).update(seal=seal)


class Migration(migrations.Migration):
    """Add the signature."""

    dependencies = (("plans", "0004_member_asked"),)
    operations = (
        migrations.AddField("looktrace", "seal", models.BinaryField(null=True)),
        migrations.RunPython(_sign, migrations.RunPython.noop),
    )
