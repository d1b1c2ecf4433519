using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PodDsl.TestKit;

/// <summary>The MSBuild properties that the compiler passes on to generators and analyzers.</summary>
internal sealed class BuildProperties(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private readonly Properties _options = new(properties);

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile.Path == "/host.json" ? HostFactsOptions.OfProject : HostFactsOptions.OfHost;

    /// <summary>The only additional files that tests have are those of host facts.</summary>
    private sealed class HostFactsOptions(string mark) : AnalyzerConfigOptions
    {
        public static HostFactsOptions OfProject { get; } = new("true");

        public static HostFactsOptions OfHost { get; } = new("host");

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.PodDslHostFacts" ? mark : null;
            return value is not null;
        }
    }

    private sealed class Properties(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_property.";

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(Prefix, StringComparison.Ordinal) && properties.TryGetValue(key[Prefix.Length..], out value);
        }
    }
}
