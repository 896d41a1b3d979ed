"""Prints Lighthouse's scores and fails when one is too low."""

import json
import sys
from pathlib import Path

LEAST = {"accessibility": 100, "best-practices": 100, "performance": 95}


def main() -> None:
    """Read the report that is named."""
    report = json.loads(Path(sys.argv[1]).read_text())
    scores = {name: round(report["categories"][name]["score"] * 100) for name in LEAST}
    print(json.dumps(scores))
    for audit in report["audits"].values():
        if audit.get("score") == 0:
            print(f"  {audit['id']}: {audit['title']}", file=sys.stderr)
    sys.exit(any(scores[name] < least for name, least in LEAST.items()))


if __name__ == "__main__":
    main()
