"""Writes docs/reference/access.md from the one table of rights, for people who read no code."""

from pathlib import Path

from gezinsplan.plans.rules import AGES, LINK_DAYS_AFTER, LINK_DAYS_AT_MOST, MAY, Role

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "access.md"
HEAD = """# Who may do what

Written by `script/documents` from `gezinsplan/plans/rules.py`: change the rules there, never here.

A right says what somebody may *do*. What somebody *sees* is decided by circles: see
[how access works](../explanation/access.md). One person may be several of these at once, and
may do what any of them may. Whoever left, sleeps or is blocked may do nothing.

"""
ROLES = {
    Role.STEERS: "who steers",
    Role.ADULT: "grown-up of the family",
    Role.TEEN: "child with an own say",
    Role.CHILD: "younger child",
    Role.NETWORK: "network",
    Role.PROFESSIONAL: "professional",
    Role.COORDINATES: "who coordinates",
    Role.LINK: "link holder",
}
RIGHTS = {
    "plan.read": "open the plan (of its content only what one's circles show)",
    "plan.write": "change the plan's name, sentence and picture",
    "plan.confirm": "make a draft the family's plan",
    "plan.quiet": "put all seats but one to sleep, and wake them",
    "plan.close": "close the plan",
    "plan.erase": "erase the plan for good",
    "person.add": "put somebody in the plan",
    "person.change": "change what is known of somebody",
    "person.erase": "erase somebody and their words",
    "own.write": "write one's own words, choose one's own face",
    "own.erase": "erase one's own words",
    "support.bring": "bring in one's own support figure, without anybody's yes",
    "support.ask": "ask one's own support figure to take part, and take leave of them",
    "invitation.prepare": "prepare an invitation",
    "invitation.allow": "put an invitation in force, or withdraw it",
    "invitation.accept": "accept one's own invitation",
    "member.admit": "let a prepared invitation become a seat",
    "member.end": "end somebody's seat",
    "member.leave": "leave",
    "access.read": "read who may see what",
    "access.change": "change who may see what",
    "circle.make": "make a circle of one's own",
    "parting.ask": "ask that somebody gives up a say: about the plan, a goal, a child",
    "parting.answer": "answer such a question: whom it is about, or who has a part in it",
    "link.give": "give or withdraw a personal link",
    "link.use": "use a personal link",
    "block.set": "hide from somebody, and lift that again",
    "looks.read": "read who looked",
    "goal.read": "read goals",
    "goal.write": "write a goal",
    "goal.propose": "propose a goal",
    "goal.take": "make a proposal the family's, or say not now",
    "goal.decide": "decide about a goal that one was given, and see who decides about it",
    "rights.write": "write down what was asked, got or refused for a goal (only one's own lines)",
    "apart.write": "write goals apart with somebody, and lay them side by side",
    "apart.link": "say what looks alike in two lists of goals",
    "clash.write": "say that one sees something differently, and how (one of the two)",
    "clash.choose": "choose who may help to talk, and say that it is over",
    "note.write": "write down what somebody of the family says, for who said it to look at",
    "note.answer": "say whether it was written down well, or away with it",
    "checkin.make": "give a number for a goal",
    "voice.write": "say a worry, a strength or a wish (the request: family only)",
    "voice.order": "put worries in order, and say with whom one can share them",
    "domain.write": "change the family's own list of the parts of life",
    "help.write": "note who helps with what, without inviting anybody",
    "help.mark": "say what comes first, can wait or is to be talked about",
    "help.end": "say that a help is over: the family, or who noted it",
    "other_plan.tell": "tell of another plan that runs, and change what one told",
    "other_plan.end": "say that a plan told by who isn't family doesn't run any more",
    "agreement.read": "read agreements",
    "agreement.write": "make an agreement",
    "agreement.propose": "propose an agreement",
    "agreement.take": "make a proposal an agreement, or say not now",
    "agreement.keep": "say yes, rather or no, tick off, another day (who is named in it)",
    "reminder.choose": "choose for oneself whether word comes before a day",
    "hand_over.write": "choose what goes on when somebody leaves, and what the new one reads",
    "hand_over.letter": "write a letter for who comes after; the family reads it first",
    "hand_over.answer": "say whether one takes on what somebody promised",
    "house.write": "write where things lie in the house, and take one's own line away",
    "about_me.write": "write a page of one's own for who comes, and choose who reads it",
    "contact.write": "write down a call or a visit, which the family reads at once",
    "talk.write": "say something about a goal",
}


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _table(head: list[str], rows: list[list[str]]) -> str:
    line = _row(*("---" for _ in head))
    return _row(*head) + line + "".join(_row(*row) for row in rows) + "\n"


def rights() -> str:
    """Return the table of rights; raises KeyError for a right that nobody put in words."""
    rows = [
        [RIGHTS[what], f"`{what}`", *("yes" if role in who else "" for role in ROLES)]
        for what, who in MAY.items()
    ]
    return _table(["to", "right", *ROLES.values()], rows)


def ages() -> str:
    """Return from which birthday a child decides, per jurisdiction."""
    rows = [[law.value, str(a.own_say), str(a.alone), str(a.adult)] for law, a in AGES.items()]
    return _table(["jurisdiction", "own say from", "decides alone from", "grown-up from"], rows)


def page() -> str:
    """Return the whole page."""
    return (
        f"{HEAD}{rights()}## From which birthday\n\n"
        "Below the first age, the carer with authority also reads what professionals wrote about\n"
        "the child. Without a birth date the stricter answer holds. A birthday never widens what\n"
        "others see. Who opens a plan steers it; whoever is asked to steer too is grown up by the\n"
        "last age, or didn't say when they were born. Why, and why Flanders has one age:\n"
        "[decision 6](../decisions/0006-stricter-ages.md).\n\n"
        f"{ages()}## How long a personal link lives\n\n"
        f"It ends {LINK_DAYS_AFTER} days after the last open day of its holder's agreements, at\n"
        f"most {LINK_DAYS_AT_MOST} days after it was made, and at once when it is withdrawn.\n"
    )


def main() -> None:
    """Write the page."""
    PAGE.write_text(page())


if __name__ == "__main__":
    main()
