using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Catalogue;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9027: an attribute of which one value counts stands twice for the same host.</summary>
public sealed class RepeatedTests
{
    private const string Hosts = "public record Attic : Host; public record Pi : Host;";

    [Fact]
    public Task Two_values_for_all_hosts_are_reported_at_the_second() => Verify.Message(
        "POD9027",
        "[Memory] stands twice on 'Web', and only one of them can count. Remove one, or let each be for another host, by On.",
        """
        [Image("docker.io/library/nginx:1.29"), Memory("2g"), {|#0:Memory|}("512m")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Two_values_for_one_host_are_reported_with_its_name() => Verify.Message(
        "POD9027",
        "[Memory] stands twice on 'Web' for 'Pi', and only one of them can count. Remove one, or let each be for another host, by On.",
        Hosts,
        """
        [RunsOn<Attic>, RunsOn<Pi>, Image("docker.io/library/nginx:1.29"), Memory("2g"), Memory("1g", On = typeof(Pi))]
        [{|#0:Memory|}("512m", On = typeof(Pi))]
        public partial record Web : Container;
        """);

    /// <summary>The attributes of the test have no <c>On</c>, so the compiler counts them.</summary>
    [Fact]
    public Task It_is_where_the_compiler_reports_other_attributes() => Verify.Reports(
        """
        public sealed class OnceAttribute(string a) : System.Attribute { public string A { get; } = a; }
        public sealed class OnceAttribute<T> : System.Attribute;

        [Pod<P>, {|POD9027:Pod<P>|}, Memory("1g"), {|POD9027:PodDsl.Memory|}("1g"), Image("docker.io/library/nginx:1.29")]
        [Once<P>, {|CS0579:Once<P>|}, Once("1g"), {|CS0579:OnceAttribute|}("1g")]
        public partial record Web : Container;

        [Pod<P>, {|POD9027:Pod<Q>|}, Image("docker.io/library/nginx:1.29")]
        [Once<P>, {|CS0579:Once<Q>|}]
        public partial record Api : Container;

        public partial record P : Pod;
        public partial record Q : Pod;
        """);

    [Fact]
    public Task A_value_for_each_host_and_one_for_all_others_is_what_it_is_for() => Verify.Reports(
        Hosts,
        """
        public partial record P : Pod, IBoth;
        public partial record Q : Pod, IBoth;
        [RunsOn<Attic>, RunsOn<Pi>] public interface IBoth;

        [Image("docker.io/library/nginx:1.29"), Memory("2g"), Memory("512m", On = typeof(Pi)), Memory("4g", On = typeof(Attic))]
        [Pod<P>, Pod<Q>(On = typeof(Pi))]
        public partial record Web : Container, IBoth;
        """);

    [Fact]
    public Task Parts_of_a_record_are_one() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Memory("1g")]
        public partial record Web : Container;
        """,
        """
        [{|POD9027:Memory|}("2g")]
        public partial record Web;
        """);

    /// <summary>The units cannot be written, and say nothing of their own about it.</summary>
    [Fact]
    public Task What_is_no_unit_is_reported_itself() => Verify.Reports(
        """
        [Memory("1g"), {|POD9027:Memory|}("2g")] public interface ISmall;
        [Tty, {|POD9027:Tty|}(false)] public abstract record Site : Container;
        [Memory("1g"), {|POD9027:Memory|}("2g")] public record {|POD9017:Stray|};

        [Image("docker.io/library/nginx:1.29")] public partial record Web : Site, ISmall;
        """);

    [Fact]
    public Task What_is_nearer_to_the_record_replaces_what_it_inherits() => Verify.Reports(
        """
        [Memory("1g")] public interface ISmall;
        [Memory("2g")] public abstract record Site : Container;

        [Image("docker.io/library/nginx:1.29"), Memory("3g")] public partial record Web : Site, ISmall;
        """);

    [Fact]
    public Task A_host_that_is_still_being_typed_is_left_to_the_compiler() => Verify.Reports(
        """
        public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), Memory("1g"), Memory("2g", On = typeof({|CS0246:Att|}))] public partial record Web : Container;
        """);

    /// <summary>
    /// Each attribute of the library twice on a record: they add up, or the compiler says that there is one too many, or we do. With another
    /// host for the second one nobody does.
    /// </summary>
    [Fact]
    public async Task No_second_attribute_passes_in_silence()
    {
        Type[] types = [.. typeof(SettingAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(SettingAttribute)) && !type.IsAbstract)];
        var twice = await IdsAsync(types, on: "");
        var forTwoHosts = await IdsAsync(types, on: "On = typeof(Pi)");

        Assert.NotEmpty(types);
        Assert.Multiple([.. types.Select(type => (Action)(() => AssertToldOnce(type, twice[type], forTwoHosts[type])))]);
    }

    private static void AssertToldOnce(Type type, IReadOnlyList<string> twice, IReadOnlyList<string> forTwoHosts)
    {
        Assert.False(twice.Contains("CS0579"), $"{type.Name} cannot have a value for each host.");
        Assert.DoesNotContain("POD9027", forTwoHosts);
        Assert.True(
            twice.Contains("POD9027") != Adds(type),
            $"{type.Name} {(Adds(type) ? "adds up, and is reported" : "counts once, and passes twice in silence")}.");
    }

    /// <summary>True if the uses of an attribute add up on some kind of unit, or by the keys that they name.</summary>
    private static bool Adds(Type type)
    {
        var name = NameOf(type).Split('<')[0];
        var rows = Options.All.Where(row => row.Attribute == name).ToList();
        return name != "HostName" && (rows.Count == 0 || rows.Any(row => row.Repeat != Repeat.Single));
    }

    /// <summary>What is reported about each attribute on a record of its own.</summary>
    private static async Task<IReadOnlyDictionary<Type, IReadOnlyList<string>>> IdsAsync(Type[] types, string on)
    {
        var records = types.Select((type, index) =>
            $"[{Use(type, "")}, {Use(type, on)}] public partial record R{index.ToString(CultureInfo.InvariantCulture)} : Container;");
        var source = string.Join("\n", [.. records, "public record Pi : Host; public partial record V : Volume; public partial record N : Network; public partial record P : Pod;"]);
        var compilation = Analysis.Compile(("/Units.cs", source));
        var found = await Analysis.RunAsync(compilation);
        var lines = found.Concat(compilation.GetDiagnostics(TestContext.Current.CancellationToken)).ToLookup(finding => finding.Location.GetLineSpan().StartLinePosition.Line, finding => finding.Id);
        return types.Select((type, index) => (type, Ids: (IReadOnlyList<string>)[.. lines[index]])).ToDictionary(pair => pair.type, pair => pair.Ids);
    }

    private static string Use(Type type, string on) => $"PodDsl.{NameOf(type)}({string.Join(", ", [.. Arguments(type), .. on.Length > 0 ? [on] : Array.Empty<string>()])})";

    private static string NameOf(Type type) => type.Name.Split('`')[0][..^"Attribute".Length] + (type.IsGenericType ? $"<{UnitFor(type)}>" : "");

    private static string UnitFor(Type type) => type.GetGenericArguments()[0].GetGenericParameterConstraints() switch
    {
        var constraints when constraints.Contains(typeof(Volume)) => "V",
        var constraints when constraints.Contains(typeof(Network)) => "N",
        var constraints when constraints.Contains(typeof(Pod)) => "P",
        _ => "R0",
    };

    private static IEnumerable<string> Arguments(Type type) =>
        type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).Last().GetParameters().Select(Argument);

    private static string Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) || type == typeof(string[]) => "\"1\"",
        var type when type == typeof(bool) => "true",
        var type when type.IsEnum => $"PodDsl.{type.Name}.{Enum.GetNames(type)[0]}",
        _ => "1",
    };
}
