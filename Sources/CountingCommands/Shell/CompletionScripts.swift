/// The scripts of the shells: each asks the program what to offer, so that none is older than the program.
enum CompletionScripts {
  static let bash = #"""
    # bash completion of lekka
    _lekka() {
        local current=${COMP_WORDS[COMP_CWORD]} line
        COMPREPLY=()
        while IFS= read -r line; do
            case $line in
                $'\tfiles') compopt -o filenames 2>/dev/null; mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$current") ;;
                $'\tfolders') compopt -o filenames 2>/dev/null; mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -d -- "$current") ;;
                *) COMPREPLY+=("$(printf %q "${line%%$'\t'*}")") ;;
            esac
        done < <(command "${COMP_WORDS[0]/#\~/$HOME}" ---offer "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -o nosort -F _lekka lekka
    """#

  static let zsh = #"""
    #compdef lekka
    _lekka() {
        local -a offers
        local line paths
        for line in "${(@f)$(command ${(Q)words[1]} ---offer "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
            case $line in
                '') ;;
                $'\t'*) paths=${line#$'\t'} ;;
                *) offers+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
            esac
        done
        (( $#offers )) && _describe -V lekka offers
        [[ $paths == files ]] && _files
        [[ $paths == folders ]] && _files -/
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _lekka "$@"; else compdef _lekka lekka; fi
    """#

  static let fish = #"""
    # fish completion of lekka
    function __lekka_offers
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        for line in (command $words[1] ---offer $words[2..] "$current" 2>/dev/null)
            switch $line
                case \tfiles
                    __fish_complete_path "$current"
                case \tfolders
                    __fish_complete_directories "$current" ''
                case '*'
                    echo $line
            end
        end
    end
    complete -c lekka -f -k -a '(__lekka_offers)'
    """#
}
