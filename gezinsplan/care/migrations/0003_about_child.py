"""Who wrote a small child's page down together with it."""

import django.db.models.deletion
from django.db import migrations

import gezinsplan.plans.rows


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0002_words_and_goals"),
        ("plans", "0003_around_us"),
    ]

    operations = [
        migrations.AddField(
            model_name="aboutme",
            name="noted_by",
            field=gezinsplan.plans.rows.PlanForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="plans.person",
            ),
        ),
    ]
