"""What who leaves says to the family, and where things lie in its house."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import gezinsplan.kit.clock
import gezinsplan.kit.sealed
import gezinsplan.plans.rows


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0004_where_to_look_again"),
        ("plans", "0003_around_us"),
    ]

    operations = [
        migrations.AddField(
            model_name="handoverletter",
            name="whom",
            field=models.CharField(
                choices=[("next", "Next"), ("us", "Us")], default="next", max_length=4
            ),
        ),
        migrations.CreateModel(
            name="HouseLine",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("began", models.DateTimeField(default=gezinsplan.kit.clock.now)),
                ("version", models.PositiveIntegerField(default=1)),
                ("language", models.CharField(default="nl-nl", max_length=5)),
                (
                    "words",
                    gezinsplan.kit.sealed.SealedText(
                        blank=True, default="", label="house_line.words"
                    ),
                ),
                (
                    "circle",
                    gezinsplan.plans.rows.PlanForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.circle",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="plans.plan",
                    ),
                ),
                (
                    "voice",
                    gezinsplan.plans.rows.PlanForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
    ]
