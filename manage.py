"""Django's usual entrance, for editors and habits; `.venv/bin/gezinsplan` does the same."""

from gezinsplan.command import main

if __name__ == "__main__":
    main()
