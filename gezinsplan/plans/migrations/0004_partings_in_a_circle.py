"""Questions to give up a say about one goal or a support figure stand in that circle."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0003_around_us"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="parting",
            name="plans_parting_one_question",
        ),
        migrations.AlterField(
            model_name="parting",
            name="what",
            field=models.CharField(
                choices=[
                    ("steering", "Steering"),
                    ("seat", "Seat"),
                    ("life", "Life"),
                    ("goal", "Goal"),
                    ("support", "Support"),
                ],
                max_length=8,
            ),
        ),
        migrations.AddConstraint(
            model_name="parting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("over_at", None)),
                fields=("plan", "person", "asked_by", "circle"),
                name="plans_parting_one_a_circle",
            ),
        ),
    ]
