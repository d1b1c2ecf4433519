namespace PodDsl.Core.Encoding;

/// <summary>The prefixes of an executable in a command line; see systemd.service(5), "COMMAND LINES".</summary>
[Flags]
public enum ExecutablePrefixes
{
    None = 0,

    /// <summary><c>@</c>: the next word is <c>argv[0]</c>.</summary>
    ArgumentZero = 1,

    /// <summary><c>-</c>: a failure of the command does not count.</summary>
    IgnoreFailure = 2,

    /// <summary><c>:</c>: systemd expands no variables, and <c>$</c> is an ordinary character.</summary>
    LiteralVariables = 4,

    /// <summary><c>+</c>: run with full privileges.</summary>
    FullPrivileges = 8,

    /// <summary><c>!</c>: like <see cref="FullPrivileges"/>, for user and group only.</summary>
    FullIdentity = 16,

    /// <summary><c>!!</c>: like <see cref="FullIdentity"/>, on systems without ambient capabilities only.</summary>
    FullIdentityFallback = 32,

    /// <summary><c>|</c>: run by the shell of the user; systemd 258 and newer.</summary>
    Shell = 64,
}
