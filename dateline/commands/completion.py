"""`dateline completion`: the script that makes a shell complete commands and options, made of the parser itself."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator

from dateline.commands.output import OK, put

SUMMARY = "Print a script by which a shell completes commands and options."
DETAILS = (
    'For bash: eval "$(dateline completion bash)" in ~/.bashrc; zsh the same; fish: dateline completion fish | source.'
)

SHELLS = ("bash", "zsh", "fish")

_BASH = """_dateline() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" command="" each
  for each in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$each" in {names}) command="$each"; break ;; esac
  done
  case "$command $before" in
{choices}  esac
  case "$command" in
    "") COMPREPLY=($(compgen -W "{commands} --help --version" -- "$word")) ;;
{options}  esac
  case "$word" in
    -*) ;;
    *) [ -n "$command" ] && COMPREPLY+=($(compgen -f -- "$word")) ;;
  esac
}}
complete -o filenames -F _dateline dateline
"""


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help="bash, zsh or fish")


def run(options: Namespace) -> int:
    """Print the script for the shell."""
    from dateline.cli import parser

    commands = _commands(parser())
    if options.shell == "fish":
        put("\n".join(_fish(commands)))
    else:
        zsh = "autoload -U +X bashcompinit && bashcompinit\n" if options.shell == "zsh" else ""
        put(zsh + _bash(commands))
    return OK


def _commands(whole: ArgumentParser) -> dict[str, tuple[str, list[Action]]]:
    """Every command with its summary and its options."""
    (subparsers,) = (action for action in whole._actions if isinstance(action, _SubParsersAction))  # noqa: SLF001 - argparse has no other way to ask
    summaries = {choice.dest: choice.help or "" for choice in subparsers._choices_actions}  # noqa: SLF001 - the same
    return {
        name: (summaries[name], [action for action in command._actions if action.option_strings])  # noqa: SLF001 - the same
        for name, command in subparsers.choices.items()
    }


def _bash(commands: dict[str, tuple[str, list[Action]]]) -> str:
    options, choices = "", ""
    for name, (_, actions) in commands.items():
        words = " ".join(word for action in actions for word in action.option_strings)
        options += f'    {name}) COMPREPLY=($(compgen -W "{words}" -- "$word")) ;;\n'
        for action in actions:
            if action.choices:
                values = " ".join(map(str, action.choices))
                patterns = "|".join(f'"{name} {word}"' for word in action.option_strings)
                choices += f'    {patterns}) COMPREPLY=($(compgen -W "{values}" -- "$word")); return ;;\n'
    choices += f'    "completion completion") COMPREPLY=($(compgen -W "{" ".join(SHELLS)}" -- "$word")); return ;;\n'
    return _BASH.format(names="|".join(commands), commands=" ".join(commands), options=options, choices=choices)


def _fish(commands: dict[str, tuple[str, list[Action]]]) -> Iterator[str]:
    yield "complete -c dateline -n __fish_use_subcommand -l version -d 'print the version'"
    for name, (summary, actions) in commands.items():
        yield f"complete -c dateline -n __fish_use_subcommand -f -a {name} -d {_quoted(summary)}"
        for action in actions:
            short = "".join(f" -s {word[1:]}" for word in action.option_strings if not word.startswith("--"))
            long = "".join(f" -l {word[2:]}" for word in action.option_strings if word.startswith("--"))
            values = f" -x -a {_quoted(' '.join(map(str, action.choices)))}" if action.choices else ""
            described = _quoted((action.help or "").replace("%(default)s", str(action.default)))
            yield f"complete -c dateline -n '__fish_seen_subcommand_from {name}'{short}{long}{values} -d {described}"
    yield f"complete -c dateline -n '__fish_seen_subcommand_from completion' -f -a {_quoted(' '.join(SHELLS))}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
