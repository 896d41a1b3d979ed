"""Tells whether a statement on a plan's tables says which plan it is about.

Then a plan can move to another database node without changing application code, and no
question ever goes over several plans.
"""

import re
from collections.abc import Iterator

from django.apps import apps

from gezinsplan.plans.models import Plan
from gezinsplan.plans.rows import PlanRow

PLAN = Plan._meta.db_table
_WORDS = "ON|WHERE|INNER|LEFT|SET|ORDER|GROUP|LIMIT|FOR|UNION|CROSS|HAVING|JOIN"
_USED = re.compile(rf"(?:FROM|JOIN|UPDATE) (\w+)(?: (?!(?:{_WORDS})\b)(\w+))?")
_SAME = re.compile(r"(\w+)\.(plan_id|id) = \(?(\w+)\.(plan_id|id)\)?")
_PLAIN = re.compile(r"%\(\w+\)s")
ALLOWED = (
    re.compile(r"DELETE FROM (\w+) WHERE \1\.(id|\w+_id) IN \(%s"),
    re.compile(r"UPDATE \w+ SET \w+_id = NULL WHERE \w+\.id IN \(%s"),
)
"""Rightly without a plan: erasing goes by primary keys that were found inside the plan."""


def plan_tables() -> frozenset[str]:
    """Return the tables whose rows belong to a plan, and the plan's own."""
    rows = [m._meta.db_table for m in apps.get_models() if issubclass(m, PlanRow)]
    return frozenset([*rows, PLAN])


def loose(sql: str, tables: frozenset[str]) -> list[str]:
    """Return the tables that a statement asks over all plans."""
    plain = _PLAIN.sub("%s", " ".join(sql.replace('"', "").split()))
    if plain.startswith(("INSERT", "SAVEPOINT", "RELEASE", "ROLLBACK")):
        return []
    if any(form.match(plain) for form in ALLOWED):
        return []
    return [table for part in _parts(plain) for table in _loose_in(part, tables)]


def _parts(sql: str) -> Iterator[str]:
    """Give a statement without its inner questions, and each of those by itself."""
    while (at := sql.rfind("(SELECT")) >= 0:
        end = _closing(sql, at)
        yield from sql[at + 1 : end].split(" UNION ")
        sql = f"{sql[:at]}(inner){sql[end + 1 :]}"
    yield from sql.split(" UNION ")


def _closing(sql: str, at: int) -> int:
    depth = 0
    for place in range(at, len(sql)):
        depth += {"(": 1, ")": -1}.get(sql[place], 0)
        if depth == 0:
            return place
    return len(sql)


def _loose_in(part: str, tables: frozenset[str]) -> list[str]:
    used = {(alias or table): table for table, alias in _USED.findall(part) if table in tables}
    if not used:
        return []
    fixed = {alias for alias, table in used.items() if _says_plan(part, alias, table)}
    same = _SAME.findall(part)
    for _ in used:
        for one, its, other, others in same:
            pair = {one, other}
            known = pair & fixed or pair - set(used)
            if known and _are_plans(used, (one, its), (other, others)):
                fixed |= pair & set(used)
    return [used[alias] for alias in used if alias not in fixed]


def _are_plans(used: dict[str, str], *columns: tuple[str, str]) -> bool:
    return all(name == _key(used.get(alias, "")) for alias, name in columns)


def _key(table: str) -> str:
    return "id" if table == PLAN else "plan_id"


def _says_plan(part: str, alias: str, table: str) -> bool:
    value = r" (?:= \(?%s|IN \(%s)"
    named = rf"\b{alias}\.{_key(table)}{value}"
    bare = rf"(?:FROM|UPDATE) {alias}(?: SET .*?)? WHERE \(?{_key(table)}{value}"
    return bool(re.search(named, part) or re.search(bare, part))
