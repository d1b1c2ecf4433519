using System.ComponentModel;
using PodDsl.App;
using PodDsl.Cli.Printing;

namespace PodDsl;

/// <summary>
/// Makes a program with records a tool for its units: it writes, shows and checks them, and compares them with those of a host.
/// </summary>
/// <remarks>
/// <para>The whole program is one line, in a single file or in the <c>Program.cs</c> of a project:
/// <c>return PodDslApp.Run(args);</c>. Then <c>dotnet run homelab.cs -- --help</c> tells what it can do.</para>
/// <para>The generator puts the units into every program that names this class.</para>
/// </remarks>
public static class PodDslApp
{
    private static readonly ProgramUnits Units = new();

    /// <summary>Does what the command line asks for, and returns the exit code: 0 if all is well, 1 if something was found or differs, 2 if
    /// nothing could be done.</summary>
    /// <param name="args">The words of the command line.</param>
    public static int Run(params string[] args) => AppRun.Run(args, Units, new Printer(Console.Out), new Printer(Console.Error));

    /// <summary>For generated code: adds the text of a unit file.</summary>
    /// <param name="format">The format, and the name of its folder.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="text">The text.</param>
    /// <param name="host">The host that it is for; null without hosts.</param>
    /// <param name="user">The user whose systemd runs the unit; null for that of the host.</param>
    /// <param name="holdsSecrets">True if not everybody may read it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Add(string format, string fileName, string text, string? host, string? user, bool holdsSecrets) =>
        Units.Add(new ProgramUnit(format, fileName, text, host, user, holdsSecrets));

    /// <summary>For generated code: says what the units are for.</summary>
    /// <param name="host">The host; null for the project.</param>
    /// <param name="podman">Its podman.</param>
    /// <param name="scope">Whose units they are, <c>system</c> or <c>user</c>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void AddTarget(string? host, string podman, string scope) => Units.AddTarget(host, podman, scope);
}
