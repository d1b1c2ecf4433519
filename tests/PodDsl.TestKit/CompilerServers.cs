using System.Diagnostics;
using System.Globalization;

namespace PodDsl.TestKit;

/// <summary>The compilers that stay in memory, which only Linux tells apart by their arguments.</summary>
public static class CompilerServers
{
    /// <summary>Those whose <c>SharedCompilationId</c> starts so; none on other systems.</summary>
    public static IReadOnlyList<Process> Named(string name) => OperatingSystem.IsLinux() ? [.. Process.GetProcesses().Where(process => IsNamed(process, name))] : [];

    /// <summary>Ends them.</summary>
    public static void Stop(string name)
    {
        foreach (var process in Named(name))
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static bool IsNamed(Process process, string name)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cmdline")).Contains("-pipename:" + name, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It has ended.
            return false;
        }
    }
}
