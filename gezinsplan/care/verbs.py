"""The changes that goals and agreements know."""

from gezinsplan.plans.verbs import Known, Tells, Verb, declare

declare(
    Verb("goal.written", "goal.write", Tells.SEERS, icon="flag"),
    Verb("goal.proposed", "goal.propose", Tells.SEERS, icon="lightbulb"),
    Verb("goal.reworded", "goal.write", icon="pencil"),
    Verb("goal.taken", "goal.take", Tells.SEERS, icon="flag"),
    Verb("goal.declined", "goal.take", known=Known.NOBODY, icon="flag", shown=False),
    Verb("goal.moved", "goal.write", icon="flag"),
    Verb("goal.ordered", "goal.write", icon="arrow-up-down", shown=False),
    Verb("checkin.made", "checkin.make", icon="footprints"),
    Verb("checkin.shown", "checkin.make", icon="footprints"),
    Verb("checkin.kept_back", "checkin.make", known=Known.NOBODY, shown=False),
    Verb("agreement.made", "agreement.write", Tells.NAMED, icon="square-check"),
    Verb("agreement.proposed", "agreement.propose", Tells.SEERS, icon="lightbulb"),
    Verb("agreement.taken", "agreement.take", Tells.NAMED, icon="square-check"),
    Verb("agreement.declined", "agreement.take", known=Known.NOBODY, shown=False),
    Verb("agreement.promised", "agreement.keep", Tells.SEERS, icon="check"),
    Verb("agreement.kept", "agreement.keep", Tells.SEERS, icon="check"),
    Verb("agreement.unkept", "agreement.keep", shown=False),
    Verb("agreement.moved", "agreement.keep", icon="calendar"),
)
