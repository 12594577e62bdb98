"""`kiteworks completion`: complete commands and options in a shell."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.completion.detect import ShellDetectionError, detect_shell

from kiteworks_runtime.errors import InvalidArgumentError

from .terminal import put

_WHOLE = """
# Bash ends a word at each colon, but kw:/Reports is one: put such words together, and complete the end of the last one.
_kiteworks_whole() {
  local -a words=() rest=()
  local i last=0 cut="" word
  for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
    word="${COMP_WORDS[i]}"
    if ((i > 1)) && [[ "$word" == :* || "${words[last]}" == *: ]]; then
      words[last]+="$word"
    else
      words+=("$word")
      last=$((${#words[@]} - 1))
    fi
    ((i == COMP_CWORD)) && break
  done
  local -a COMP_WORDS=("${words[@]}")
  local COMP_CWORD=$last
  _kiteworks
  [[ "$COMP_WORDBREAKS" == *:* && "${words[last]}" == *:* ]] && cut="${words[last]%"${words[last]##*:}"}"
  for word in "${COMPREPLY[@]}"; do
    rest+=("${word#"$cut"}")
  done
  COMPREPLY=("${rest[@]}")
  [[ ${#rest[@]} -eq 1 && "${rest[0]}" == */ ]] && compopt -o nospace 2>/dev/null
  return 0
}
"""
_REGISTERED = "complete -F _kiteworks kiteworks"


def completion(
    shell: Literal["bash", "zsh", "fish", "powershell"] | None = None,
    /,
    *,
    install: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Print the script that completes commands and options in a shell, or install it.

    Parameters
    ----------
    shell
        The shell. Default: the one that runs this command.
    install
        Write the script to where the shell looks for it, and name it in the shell's start-up file if that is needed.
    """
    from .commands import app

    try:
        shell = shell or detect_shell()
        if install:
            path = app.install_completion(shell=shell)
            path.write_text(_in_whole_words(path.read_text(encoding="utf-8"), shell), encoding="utf-8")
            put(f"Installed {path}. Start a new shell to use it.")
        else:
            sys.stdout.write(_in_whole_words(app.generate_completion(shell=shell), shell))
    except ShellDetectionError:
        raise InvalidArgumentError(
            "this shell is not known; name one: bash, zsh, fish or powershell"
        ) from None


def _in_whole_words(script: str, shell: str) -> str:
    return (
        script.replace(_REGISTERED, f"{_WHOLE}\n{_REGISTERED.replace('_kiteworks ', '_kiteworks_whole ')}")
        if shell == "bash"
        else script
    )
