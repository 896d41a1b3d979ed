"""Where two look again who see something differently, sealed with the key of who said it."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import gezinsplan.kit.clock
import gezinsplan.kit.sealed
import gezinsplan.plans.rows


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0003_about_child"),
        ("plans", "0003_around_us"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="clash",
            name="where",
        ),
        migrations.CreateModel(
            name="ClashPlace",
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
                        blank=True, default="", label="clash_place.words"
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
                    "clash",
                    gezinsplan.plans.rows.PlanForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="care.clash",
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
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "clash"), name="care_clash_place_once")
                ],
            },
        ),
    ]
