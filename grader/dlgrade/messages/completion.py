"""Words of `grade completion`."""

from dlgrade.text import Text

HOW = Text(
    ko="""셸의 시작 파일에 한 줄을 넣고 새 터미널을 여세요.
bash        eval "$(grade completion bash)"
zsh         eval "$(grade completion zsh)"   (compinit 뒤에)
fish        grade completion fish | source
PowerShell  grade completion powershell | Out-String | Invoke-Expression""",
    en="""Put one line into the start-up file of your shell, and open a new terminal.
bash        eval "$(grade completion bash)"
zsh         eval "$(grade completion zsh)"   (after compinit)
fish        grade completion fish | source
PowerShell  grade completion powershell | Out-String | Invoke-Expression""",
)
