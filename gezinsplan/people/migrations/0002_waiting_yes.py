"""A yes of somebody else waits a day, for the browser that asked."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds where an ask was made, who vouched from which seat, and when it opens."""

    dependencies: ClassVar = [("people", "0001_initial")]

    operations: ClassVar = [
        migrations.AddField(
            "deviceask", "device_hash", models.CharField(blank=True, max_length=64)
        ),
        migrations.AddField("deviceask", "opens_at", models.DateTimeField(null=True)),
        migrations.AddField("deviceask", "shared", models.BooleanField(default=False)),
        migrations.AddField("deviceask", "tries", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("deviceask", "vouched_by", models.UUIDField(null=True)),
        migrations.AddField("deviceask", "vouched_in", models.UUIDField(null=True)),
    ]
