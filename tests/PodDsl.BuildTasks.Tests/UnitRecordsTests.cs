using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.BuildTasks.Tests.Support;
using PodDsl.TestKit;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The records that the task takes for units without the generator.</summary>
public sealed class UnitRecordsTests : IDisposable
{
    private readonly CompiledUnits _compiled = new();

    public void Dispose() => _compiled.Dispose();

    [Fact]
    public void Each_concrete_record_that_derives_from_a_unit_is_one_however_it_is_declared()
    {
        var compilation = TestCompilation.Of(
            """
            using PodDsl;
            record NoNamespace : Container;
            namespace Home
            {
                public record Plain : Network;
                public sealed record Sealed(int Number) : Volume;
                public record Generic<T> : Container;
                public record OfGeneric : GenericBase<int>;
                public record OfConcrete : Plain;
                file record Local : Pod;
                public abstract record GenericBase<T> : Middle;
                public abstract record Middle : Container;
                public interface IMixin;
                public record NoUnit : IMixin;
                public class Outer
                {
                    private record Hidden : Kube;
                    public struct Inner { internal record Deep : DropIn; }
                }
            }
            """);

        Assert.Equal(
            ["Home.Generic", "Home.Local", "Home.OfConcrete", "Home.OfGeneric", "Home.Outer.Hidden", "Home.Outer.Inner.Deep", "Home.Plain", "Home.Sealed", "NoNamespace"],
            _compiled.Read(compilation).Unwritten);
    }

    [Fact]
    public void Base_records_are_followed_through_referenced_assemblies()
    {
        var bottom = TestCompilation.Of("using PodDsl; namespace Bottom; public class Outer { public abstract record Site<T> : Container; } public record NoUnit;")
            .WithAssemblyName("Bottom");
        var top = TestCompilation.Of("namespace Top; public abstract record Site : Bottom.Outer.Site<string>;")
            .WithAssemblyName("Top").AddReferences(bottom.ToMetadataReference());
        var compilation = TestCompilation.Of(
            "public record Web : Top.Site; public record Db : Bottom.Outer.Site<int>; public record Other : Bottom.NoUnit; public class Failure : System.IO.IOException;")
            .AddReferences(top.ToMetadataReference(), bottom.ToMetadataReference());

        Assert.Equal(["Db", "Web"], _compiled.Read(compilation, bottom, top).Unwritten);
    }

    [Fact]
    public void A_base_record_that_moved_to_another_assembly_is_found_there()
    {
        const string Site = "namespace Lib; public abstract record Site : PodDsl.Container;";
        var before = TestCompilation.Of(Site).WithAssemblyName("Lib");
        var compilation = TestCompilation.Of("public record Web : Lib.Site;").AddReferences(before.ToMetadataReference());
        var moved = TestCompilation.Of(Site).WithAssemblyName("Moved");
        var after = TestCompilation.Of("[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Lib.Site))]")
            .WithAssemblyName("Lib").AddReferences(moved.ToMetadataReference());

        Assert.Equal(["Web"], _compiled.Read(compilation, moved, after).Unwritten);
    }

    [Fact]
    public void What_the_generator_wrote_carries_its_text_with_timers_and_drop_ins()
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of(
                """
                using PodDsl;
                namespace Home;
                public partial class Outer
                {
                    [Image("docker.io/library/web:1"), Type(ServiceType.Oneshot), OnCalendar("daily")]
                    private partial record Web : Container;
                }

                [DropIn("sshd.service"), MemoryMax("1G")]
                internal partial record Limits : DropIn;
                """),
            GeneratorRun.BothFormats);

        var (unwritten, units, problems) = _compiled.Read(run.Output);

        Assert.Equal("", problems);
        Assert.Empty(unwritten!);
        Assert.Equal(
            ["quadlet/web.container", "service/sshd.service.d/limits.conf", "service/web.service", "service/web.timer"],
            units.Select(unit => unit.RelativePath).Order(StringComparer.Ordinal));
        Assert.Equal(run.Units.Select(unit => (unit.Key, unit.Value)), units.Select(unit => (unit.RelativePath, unit.Text)).OrderBy(unit => unit.RelativePath, StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_is_in_the_attribute_where_the_record_has_another_constant_of_that_name()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            [Image("docker.io/library/web:1")] public partial record Web : Container { public const string QuadletText = "mine"; }
            """,
            GeneratorRun.BothFormats);

        var (_, units, problems) = _compiled.Read(run.Output);

        Assert.Equal("", problems);
        Assert.Equal(["quadlet/web.container", "service/web.service"], units.Select(unit => unit.RelativePath));
        Assert.All(units, unit => Assert.Equal(run.Units[unit.RelativePath], unit.Text));
        Assert.All(units, unit => Assert.Contains("docker.io/library/web:1", unit.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quadlet", "public const string QuadletText = \"text\";", "text")]
    [InlineData("quadlet", "", "")]
    [InlineData("quadlet", "public const string ServiceText = \"text\";", "")]
    [InlineData("quadlet", "public static readonly string QuadletText = \"text\";", "")]
    [InlineData("quadlet", "public const int QuadletText = 1;", "")]
    [InlineData("quadlet", "public const string? QuadletText = null;", "")]
    [InlineData("", "public const string Text = \"text\";", "")]
    public void A_text_of_the_list_is_that_of_the_constant(string format, string member, string expected)
    {
        var (unwritten, units, problems) = _compiled.Read(Listed($"Home.Web\t\t{format}\tweb.container\t\t\t", $"namespace Home; record Web : Container {{ {member} }}"));

        Assert.Equal("", problems);
        Assert.Empty(unwritten!);
        Assert.Equal(expected, Assert.Single(units).Text);
    }

    [Fact]
    public void Units_of_the_list_have_their_systemd_and_those_of_attributes_stand_beside_them()
    {
        var (unwritten, units, problems) = _compiled.Read(Listed(
            "Web\tUnitName\tquadlet\tweb.container\tattic\tmed\\\\ia\tprivate",
            "[EmittedUnit(\"service\", \"web.timer\", \"own\")] record Web : Container { public const string QuadletText = \"text\"; } record Bare : Container;"));

        Assert.Equal("", problems);
        Assert.Equal(["Bare"], unwritten!);
        Assert.Equal(
            [
                new EmittedUnit("quadlet", "web.container", "text") { Host = "attic", User = "med\\ia", HoldsSecrets = true },
                new EmittedUnit("service", "web.timer", "own"),
            ],
            units);
    }

    [Theory]
    [InlineData("Gone\t\tquadlet\tweb.container\t\t\t", "Gone")]
    [InlineData("Web", "has 1 fields")]
    [InlineData("Web\t\tquadlet", "has 3 fields")]
    [InlineData("Web\t\tquadlet\tweb.container\t\t\tzone", "'zone', which this version of PodDsl does not know")]
    public void A_list_that_does_not_fit_the_assembly_is_refused(string lines, string expected)
    {
        var problem = Assert.Throws<BadImageFormatException>(() => _compiled.Read(Listed(lines, "record Web : Container;")));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    private static CSharpCompilation Listed(string lines, string code) => TestCompilation.Of(
        ("List.cs", $"[assembly: PodDsl.EmittedUnits(@\"{lines}\")]"),
        ("Units.cs", "#nullable enable\nusing PodDsl; " + code));
}
