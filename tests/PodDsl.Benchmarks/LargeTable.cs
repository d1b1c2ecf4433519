using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;

namespace PodDsl.Benchmarks;

/// <summary>
/// What a whole lint, readers and all rules, costs for one file of very many lines, and for one file with a very long line, and how that
/// grows, the fastest growing first.
/// </summary>
internal static class LargeTable
{
    private const int Settings = 10_000;
    private const int Letters = 10_000_000;
    private const int Factor = 4;

    /// <summary>What takes longer for the small one is not tried with the large one.</summary>
    private const double LongestMilliseconds = 5000;

    /// <summary>A line of a section, with a number to tell lines apart.</summary>
    private static readonly (string Section, string Line)[] Lines =
    [
        ("Container", "AddHost=host{0}:10.0.0.1"), ("Container", "Annotation=org.example.a{0}=b"), ("Container", "Environment=NAME{0}=value"),
        ("Container", "EnvironmentFile=/etc/files/{0}.env"), ("Container", "Exec=/bin/sh -c echo{0}"), ("Container", "HealthCmd=/bin/check {0}"),
        ("Container", "Image=docker.io/library/nginx:{0}"), ("Container", "Label=org.example.l{0}=b"), ("Container", "Mount=type=bind,source=/srv/{0},target=/data/{0}"),
        ("Container", "Network=net{0}"), ("Container", "PodmanArgs=--label=l{0}"), ("Container", "PublishPort=10.0.0.1:{0}:80"), ("Container", "Secret=secret{0},type=env"),
        ("Container", "UIDMap={0}:{0}:1"), ("Container", "Volume=/srv/{0}:/data/{0}"), ("Container", "Sysctl=net.name{0}=1"), ("Container", "Tmpfs=/run/{0}"),
        ("Unit", "After=unit{0}.service"), ("Unit", "Requires=unit{0}.service"), ("Unit", "Description=text {0}"),
        ("Service", "Environment=NAME{0}=value"), ("Service", "ExecStartPre=/bin/true {0}"), ("Service", "Restart=always{0}"),
        ("Install", "WantedBy=unit{0}.target"), ("Unknown", "Key{0}=value"),
    ];

    /// <param name="args">A divisor of the sizes, and a part of the lines that are tried; both may be left out.</param>
    public static void Print(string[] args)
    {
        var divisor = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var rows = Lines
            .Where(line => args.Length < 2 || line.Line.Contains(args[1], StringComparison.Ordinal))
            .SelectMany(line => new[]
            {
                Measure($"{line.Section} {line.Line}, {Settings / divisor} lines", Settings / divisor, size => Many(line, size)),
                Measure($"{line.Section} {line.Line}, a line of {Letters / divisor}", Letters / divisor, size => Long(line, size)),
            })
            .OrderByDescending(row => row.Growth)
            .ToList();
        Console.WriteLine("| file | findings | CPU ms, a quarter of it | all | MB, a quarter | all | grows with n to the |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {row.Name} | {row.Large?.Findings} | {row.Small.Milliseconds:0} | {row.Large?.Milliseconds:0} | {row.Small.Bytes / 1e6:0} | {row.Large?.Bytes / 1e6:0} | {row.Growth:0.00} |"));
        }
    }

    private static Row Measure(string name, int size, Func<int, string> text)
    {
        var small = Measure(text(size / Factor));
        return new Row(name, small, small.Milliseconds > LongestMilliseconds ? null : Measure(text(size)));
    }

    private static Cost Measure(string text)
    {
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var time = Environment.CpuUsage.TotalTime;
        var findings = QuadletLint.Check([new QuadletSource("/units/web.container", text)], Target.Default).Findings.Count;
        return new Cost(findings, (Environment.CpuUsage.TotalTime - time).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static string Many((string Section, string Line) line, int size) =>
        File(line.Section, string.Concat(Enumerable.Range(1, size).Select(number => line.Line.Replace("{0}", Number(number), StringComparison.Ordinal) + "\n")));

    /// <summary>The value again and again, with blanks between, until the line is so long.</summary>
    private static string Long((string Section, string Line) line, int size)
    {
        var key = line.Line[..(line.Line.IndexOf('=', StringComparison.Ordinal) + 1)].Replace("{0}", "", StringComparison.Ordinal);
        var value = line.Line[(line.Line.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var text = new System.Text.StringBuilder(key, size + 100);
        for (var number = 1; text.Length < size; number++)
        {
            text.Append(value.Replace("{0}", Number(number), StringComparison.Ordinal)).Append(' ');
        }

        return File(line.Section, text.Append('\n').ToString());
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string File(string section, string lines) => section == "Container"
        ? $"[Container]\nImage=docker.io/library/nginx:1.29\n{lines}"
        : $"[Container]\nImage=docker.io/library/nginx:1.29\n[{section}]\n{lines}";

    private sealed record Cost(int Findings, double Milliseconds, long Bytes);

    private sealed record Row(string Name, Cost Small, Cost? Large)
    {
        /// <summary>The power of n, of time or of memory, whichever grows faster; without bound where the small one takes too long.</summary>
        public double Growth => Large is null
            ? double.PositiveInfinity
            : Math.Max(
                Math.Log(Large.Milliseconds / Math.Max(Small.Milliseconds, 20)) / Math.Log(Factor),
                Math.Log((double)Large.Bytes / Small.Bytes) / Math.Log(Factor));
    }
}
