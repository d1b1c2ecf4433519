using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols.Tests;

/// <summary>The settings of the project file, as the build passes them to the compiler.</summary>
public sealed class BuildSettingsTests
{
    [Fact]
    public void Without_properties_they_are_the_default()
    {
        var settings = BuildSettings.Read(new Properties([]));

        Assert.Equal(BuildSettings.Default, settings);
        Assert.Equal((PodmanVersion.Newest, UnitScope.System), (settings.Target.Podman, settings.Target.Scope));
    }

    [Theory]
    [InlineData("quadlet", UnitFormat.Quadlet)]
    [InlineData("service", UnitFormat.Service)]
    [InlineData("quadlet,service", UnitFormat.Quadlet, UnitFormat.Service)]
    [InlineData("service; quadlet;service", UnitFormat.Service, UnitFormat.Quadlet)]
    [InlineData("compose,service", UnitFormat.Service)] // the build refuses it
    public void Formats_are_each_written_once(string value, params UnitFormat[] expected) =>
        Assert.Equal(expected, BuildSettings.Read(new Properties([("_PodDslFormats", value)])).Formats);

    [Theory]
    [InlineData("5.4", "5.4")]
    [InlineData("5.8.2", "5.8.2")]
    [InlineData("", "6.1")]
    [InlineData("nonsense", "6.1")] // the build refuses it
    [InlineData("7.0", "6.1")] // the newest that is known
    public void The_podman_is_one_that_is_known(string value, string expected) =>
        Assert.Equal(expected, BuildSettings.Read(new Properties([("PodDslPodmanVersion", value)])).Target.Podman.ToString());

    [Theory]
    [InlineData("user", UnitScope.User)]
    [InlineData("system", UnitScope.System)]
    [InlineData("", UnitScope.System)]
    public void The_scope_is_that_of_the_system_unless_told_otherwise(string value, UnitScope expected) =>
        Assert.Equal(expected, BuildSettings.Read(new Properties([("PodDslScope", value)])).Target.Scope);

    private sealed class Properties((string Name, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = values.FirstOrDefault(property => "build_property." + property.Name == key).Value;
            return value is not null;
        }
    }
}
