using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;
using PodDsl.TestKit;

namespace PodDsl.Host.Tests.Parts;

/// <summary>
/// Random delimiters in every part of every compound value of the language: podman reads the part back unchanged, or the build refuses it.
/// A plain join indeed cannot express a refused part.
/// </summary>
public sealed class PartStringTests(Hosts hosts, ITestOutputHelper output) : IClassFixture<Hosts>
{
    private static readonly string[] Pieces =
        [",", ":", ";", "=", "\"", "'", " ", "\n", "@", "[", "]", "\\", "a", "b", "1", "\\n", "\\:", "\"\"", ", ", "::1"];

    [Theory, MemberData(nameof(Suites.QuadletFormats), MemberType = typeof(Suites))]
    public async Task Parts_are_read_back_by_podman_or_refused(Suite suite, UnitFormat format)
    {
        var extent = OracleExtent.Read(300);
        var host = await hosts.GetAsync(suite, nameof(PartStringTests), PrepareAsync);
        var parts = Parts(extent).ToList();
        var units = GeneratorRun.Of(Source(parts), ("_PodDslFormats", UnitFormats.Of(format).Name), ("PodDslPodmanVersion", suite.Target().Podman.ToString())).Units;
        var services = format == UnitFormat.Quadlet ? await GenerateAsync(suite, units) : units.ToDictionary(unit => Path.GetFileName(unit.Key), unit => unit.Value);

        var batch = new PodmanBatch();
        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            if (services.TryGetValue(NameOf(index) + ".service", out var service))
            {
                batch.Add(part.Compound, part.Text, CreateArguments(service));
            }
            else
            {
                batch.AddPlain(part.Compound, part.Text);
            }
        }

        var made = await batch.RunAsync(host);
        Assert.Equal(parts.Count, made.Count);
        var mismatches = new List<string>();
        var written = 0;
        foreach (var ((compound, text), index) in parts.Select((part, index) => (part, index)))
        {
            var (container, refusal) = made[index];
            var arrived = container is null ? null : compound.Read(container);
            if (services.ContainsKey(NameOf(index) + ".service"))
            {
                written++;
                if (arrived != text)
                {
                    mismatches.Add($"{compound.Name}: {Mismatch.Describe(text, arrived)} {refusal}");
                }
            }
            else if (format == UnitFormat.Service && arrived == text && !compound.IsMeaningless(text))
            {
                mismatches.Add($"{compound.Name}: {Mismatch.Describe(text, null)} is refused, and podman takes it");
            }
        }

        output.WriteLine($"seed {extent.Seed}: {parts.Count} parts, {written} of them written");
        Assert.True(mismatches.Count == 0, $"seed {extent.Seed}: {mismatches.Count} mismatches\n{string.Join('\n', mismatches.Take(40))}");
        Assert.True(written > parts.Count / 4, $"Only {written} of {parts.Count} parts can be said.");
        Assert.True(written < parts.Count, "Nothing is refused.");
    }

    private static async Task PrepareAsync(RealHost host) => _ = (await host.ShellAsync(
        "mkdir -p /srv/parts; podman volume create parts; podman network create net; printf secret | podman secret create parts -")).Output;

    private static IEnumerable<(Compound Compound, string Text)> Parts(OracleExtent extent)
    {
        // Not for secrets: the strings must come again for the same seed.
#pragma warning disable CA5394
        var random = new Random(extent.Seed);
        foreach (var compound in Compound.All)
        {
            for (var index = 0; index < extent.Count / 100; index++)
            {
                var text = new StringBuilder(compound.Prefix);
                if (random.Next(2) == 0)
                {
                    text.Append('x').Append(Pieces[random.Next(Pieces.Length)]).Append('y');
                }
                else
                {
                    for (var left = random.Next(1, 5); left > 0; left--)
                    {
                        text.Append(Pieces[random.Next(Pieces.Length)]);
                    }
                }

                yield return (compound, text.ToString());
            }
        }
#pragma warning restore CA5394
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    private static string Source(IEnumerable<(Compound Compound, string Text)> parts)
    {
        var source = new StringBuilder("using PodDsl;\npublic partial record Net : Network;\n");
        foreach (var ((compound, text), index) in parts.Select((part, index) => (part, index)))
        {
            source.Append(CultureInfo.InvariantCulture, $"""
                [Image("docker.io/library/nextcloud:stable"), {compound.Attribute(SymbolDisplay.FormatLiteral(text, quote: true))}]
                public partial record C{index} : Container;

                """);
        }

        return source.ToString();
    }

    private static async Task<Dictionary<string, string>> GenerateAsync(Suite suite, IReadOnlyDictionary<string, string> units)
    {
        var folder = Directory.CreateTempSubdirectory("poddsl-parts-").FullName;
        try
        {
            foreach (var (name, text) in units)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(name)), text);
            }

            var generated = await QuadletGenerator.RunAsync(suite, folder);
            Assert.Empty(generated.Complaints);
            return generated.Units.ToDictionary(unit => unit.Key, unit => unit.Value);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The arguments of <c>podman create</c> that make the container of a service.</summary>
    private static IEnumerable<string> CreateArguments(string service)
    {
        var file = UnitFileReader.Read("unit", service, UnitDialect.Systemd);
        var command = SystemdCommandLine.Parse(file.Entries("Service", "ExecStart").Single().Value).Commands.Single();
        var words = command.Arguments.Select(argument => argument.Marked).SkipWhile(word => word != "run").Skip(1).ToList();
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] is "--name" or "--cgroups")
            {
                index++;
            }
            else if (words[index] is not ("-d" or "--rm" or "--replace" or "--cgroups=split")
                && !words[index].StartsWith("--cidfile=", StringComparison.Ordinal) && !words[index].StartsWith("--sdnotify=", StringComparison.Ordinal))
            {
                yield return words[index];
            }
        }
    }
}
