using System.Globalization;
using System.Text;
using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Traces;

/// <summary>
/// Counts what becomes of the fields of inputs of others: <c>PODDSL_TRACE=FOLDER</c>, with the folders <c>compose</c>, <c>services</c>,
/// <c>scripts</c> and <c>quadlet</c> in it, and <c>-explicit only</c>. It writes <c>FOLDER/fields.txt</c>.
/// </summary>
public sealed class PublicTraceTests
{
    [Fact(Explicit = true)]
    public void No_field_of_a_public_input_is_lost()
    {
        var root = Environment.GetEnvironmentVariable("PODDSL_TRACE");
        Assert.True(root is not null, "PODDSL_TRACE=FOLDER names public inputs.");
        var report = new StringBuilder();
        var lost = 0;
        foreach (var (kind, trace) in new (string, Func<string, IEnumerable<TracedField>>)[] { ("compose", OfCompose), ("services", OfService), ("scripts", OfCommands), ("quadlet", OfQuadlet) })
        {
            var folder = Path.Combine(root, kind);
            var paths = !Directory.Exists(folder) ? [] : kind == "quadlet" ? Directory.GetDirectories(folder) : Directory.GetFiles(folder);
            var all = new List<TracedField>();
            foreach (var path in paths.Order(StringComparer.Ordinal))
            {
                var fields = trace(path).ToList();
                all.AddRange(fields);
                foreach (var field in fields.Where(field => field.Fate is Fate.Unknown or Fate.Overridden || SilentLosses.IsLost(field)))
                {
                    report.AppendLine(CultureInfo.InvariantCulture, $"{kind}/{Path.GetFileName(path)}:{field}");
                }
            }

            lost += all.Count(SilentLosses.IsLost);
            report.AppendLine(CultureInfo.InvariantCulture, $"# {kind}: {paths.Length} inputs, {all.Count} fields: {string.Join(", ", Enum.GetValues<Fate>().Select(fate => $"{all.Count(field => field.Fate == fate)} {fate}"))}; lost but for the exceptions: {all.Count(SilentLosses.IsLost)}");
        }

        File.WriteAllText(Path.Combine(root, "fields.txt"), report.ToString());
        Assert.Equal(0, lost);
    }

    private static IEnumerable<TracedField> OfCompose(string path)
    {
        var source = new ComposeSource([Path.GetFileName(path)], other => File.Exists(other) ? new SourceContent(File.ReadAllBytes(other)) : SourceContent.Missing) { CurrentFolder = Path.GetDirectoryName(path)!, Profiles = ["*"] };
        return Trace.OfCompose(source, [(path, File.ReadAllText(path))]);
    }

    private static IEnumerable<TracedField> OfService(string path) => Trace.OfServices((path, File.ReadAllText(path)));

    private static IEnumerable<TracedField> OfCommands(string path) => Path.GetExtension(path) is ".md" or ".rst" ? Trace.OfMarkdown(File.ReadAllText(path), path) : Trace.OfScript(File.ReadAllText(path), path);

    private static IEnumerable<TracedField> OfQuadlet(string path) => Trace.OfQuadlet([.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))]);
}
