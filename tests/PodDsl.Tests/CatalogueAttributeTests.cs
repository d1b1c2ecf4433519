using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;

namespace PodDsl.Tests;

public sealed partial class CatalogueAttributeTests
{
    /// <summary>A setting that is a property of another attribute.</summary>
    private static readonly string[] PropertyOfImage = ["PullOnStart"];

    private static IEnumerable<Option> Rows =>
        Options.All.Where(row => !PropertyOfImage.Contains(row.Attribute));

    public static TheoryData<string> Names => [.. Rows.Select(row => row.Attribute).Distinct()];

    [Theory]
    [InlineData("CPUQuota", "CpuQuota")]
    [InlineData("LimitNOFILE", "LimitNofile")]
    [InlineData("SubUIDMap", "SubUidMap")]
    [InlineData("IPAMDriver", "IpamDriver")]
    [InlineData("IPRange", "IPRange")]
    [InlineData("IP6", "IP6")]
    [InlineData("UserNS", "UserNS")]
    [InlineData("UID", "Uid")]
    [InlineData("DisableDNS", "DisableDns")]
    [InlineData("AddHost", "AddHost")]
    [InlineData("", "")]
    public void Acronym_of_a_key_is_spelled_as_in_dotnet(string key, string attribute) => Assert.Equal(attribute, AttributeName.Of(key));

    /// <summary>Words with two spellings would be a trap: <c>Ip</c> beside <c>IPRange</c>.</summary>
    [Fact]
    public void Attributes_and_their_properties_spell_acronyms_alike()
    {
        string[] twoLetters = ["IO", "IP", "NS", "OS", "RM"];
        var names = AttributeTypes.All.Select(AttributeTypes.NameOf)
            .Concat(AttributeTypes.All.SelectMany(type => type.GetProperties()).Select(property => property.Name))
            .Distinct()
            .ToList();

        Assert.All(names, name => Assert.Equal(AttributeName.Of(name), name));
        Assert.All(names, name => Assert.DoesNotContain(
            Words().Matches(name).Select(word => word.Value),
            word => twoLetters.Contains(word, StringComparer.OrdinalIgnoreCase) && !twoLetters.Contains(word)));
    }

    [GeneratedRegex("[A-Z][a-z]+|[A-Z]{2}(?![a-z])")]
    private static partial Regex Words();

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_has_an_attribute(string name) => Assert.NotEmpty(AttributeTypes.Named(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Usage_follows_from_the_catalogue(string name)
    {
        var targets = AttributeTargets.Class | AttributeTargets.Interface | (name == "Env" ? AttributeTargets.Field : 0);
        var repeats = !Options.CountsOnce(name);

        Assert.All(AttributeTypes.Named(name), type =>
        {
            var usage = AttributeTypes.UsageOf(type);
            Assert.True(type.IsSealed);
            Assert.Equal(targets, usage.ValidOn);
            Assert.True(usage.Inherited);
            // One value for each host; POD9027 reports two for the same.
            Assert.Equal(repeats || type.IsSubclassOf(typeof(SettingAttribute)), usage.AllowMultiple);
        });
    }

    [Fact]
    public void Shape_follows_from_the_kind_of_value() => Assert.Multiple([.. Rows.Where(row => !IsSpecial(row)).Select(Check)]);

    [Fact]
    public void Special_shapes_are_as_agreed()
    {
        var special = AttributeTypes.All.Where(type => SpecialShapes.All.ContainsKey(SpecialShapes.NameOf(type))).ToList();

        Assert.Equal(SpecialShapes.All.Keys, special.Select(SpecialShapes.NameOf).Order(StringComparer.Ordinal));
        Assert.All(special, type => Assert.Equal(SpecialShapes.All[SpecialShapes.NameOf(type)], AttributeTypes.ShapeOf(type)));
    }

    [Fact]
    public void Every_parameter_of_a_constructor_has_a_property()
    {
        Assert.All(AttributeTypes.All, type =>
        {
            var properties = type.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
            var mayBeNamed = SpecialShapes.NameOf(type) == "Env";
            Assert.All(type.GetConstructors().SelectMany(constructor => constructor.GetParameters()), parameter =>
            {
                Assert.True(properties.TryGetValue(parameter.Name!, out var property), $"{type.Name} has no property for '{parameter.Name}'.");
                Assert.Equal(parameter.ParameterType, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
                Assert.True(mayBeNamed || property.SetMethod is null, $"{type.Name}.{property.Name} can be set.");
            });
        });
    }

    [Fact]
    public void Every_attribute_belongs_to_a_row_or_is_known_to_have_none()
    {
        var withoutRow = AttributeTypes.All.Select(AttributeTypes.NameOf)
            .Except(Options.All.Select(row => row.Attribute))
            .Order(StringComparer.Ordinal);

        Assert.Equal(SpecialShapes.WithoutRow, withoutRow);
    }

    [Fact]
    public void Members_of_an_enum_are_the_choices_of_its_rows_in_order()
    {
        var rows = Rows.Where(row => row.ValueKind == ValueKind.Choice && !IsSpecial(row)).ToList();
        var members = rows.ToLookup(EnumOf);

        Assert.NotEmpty(members);
        Assert.All(members, group =>
        {
            var names = Enum.GetNames(group.Key).Select(KebabCase).ToList();
            Assert.Equal(Enumerable.Range(0, names.Count), Enum.GetValuesAsUnderlyingType(group.Key).Cast<int>());
            // A kind that allows fewer choices than another one leaves out the last ones.
            Assert.All(group, row => Assert.Equal(names.Take(row.Choices.Count), row.Choices));
            Assert.Contains(group, row => row.Choices.Count == names.Count);
        });
    }

    [Fact]
    public void Rows_say_which_enum_their_attribute_takes() => Assert.All(Rows.Where(row => row.ValueKind == ValueKind.Choice || row.Name == "Notify"), row =>
    {
        var type = AttributeTypes.Named(row.Attribute)
            .SelectMany(type => type.GetConstructors())
            .Select(constructor => constructor.GetParameters().FirstOrDefault()?.ParameterType)
            .FirstOrDefault(type => type?.IsEnum == true);
        Assert.Equal(type?.Name, row.Enum?.Name);
        Assert.All(row.Enum?.Words ?? [], word => Assert.Contains(row.Enum!.MemberOf(word), Enum.GetNames(type!)));
    });

    [Fact]
    public void Targets_are_known_by_their_constants() => Assert.Equal(
        typeof(Targets).GetFields().Select(field => (field.Name, (string)field.GetRawConstantValue()!)),
        TargetConstants.All);

    [Theory]
    [InlineData("AutoUpdate", typeof(AutoUpdatePolicy))]
    public void Members_of_a_special_enum_are_the_choices_of_its_row(string name, Type type)
    {
        var row = Options.All.First(row => row.Attribute == name && row.Choices.Count > 0);

        Assert.Equal(row.Choices, Enum.GetNames(type).Select(KebabCase));
    }

    [Fact]
    public void Rows_of_one_attribute_agree_on_its_shape()
    {
        var groups = Rows.Where(row => !IsSpecial(row)).GroupBy(row => row.Attribute);

        Assert.All(groups, group => Assert.Single(group.Select(Types).Distinct()));
    }

    [Fact]
    public void Summaries_of_the_catalogue_are_sentences()
    {
        Assert.All(Rows, row => Assert.Matches(@"^[A-Z].{10,150}\.$", row.Summary));
    }

    private static bool IsSpecial(Option row) =>
        SpecialShapes.All.ContainsKey(row.Attribute) || SpecialShapes.All.ContainsKey(row.Attribute + "<T>");

    private static Action Check(Option row) => () =>
    {
        var plain = Assert.Single(AttributeTypes.Named(row.Attribute), type => !type.IsGenericTypeDefinition);
        var types = AttributeTypes.Types(Assert.Single(plain.GetConstructors()));
        var expected = row.ValueKind == ValueKind.Choice ? EnumOf(row).Name : Types(row);
        var settable = AttributeTypes.ShapeOf(plain).Skip(1);
        var twins = AttributeTypes.Named(row.Attribute).Where(type => type.IsGenericTypeDefinition).ToList();

        Assert.True(expected == types, $"{row.Section} {row.Name}: ({types}) instead of ({expected})");
        Assert.Equal(row.Section == Section.Service && row.ValueKind == ValueKind.Command ? ["bool IgnoreFailure"] : [], settable);
        Assert.All(twins, twin =>
        {
            Assert.Equal(ValueKind.Reference, row.ValueKind);
            Assert.Equal(["()"], AttributeTypes.ShapeOf(twin));
            Assert.Equal([typeof(Unit)], twin.GetGenericArguments()[0].GetGenericParameterConstraints());
        });
    };

    private static string Types(Option row) => row.ValueKind switch
    {
        ValueKind.Choice => "enum",
        ValueKind.Boolean => "bool = true",
        ValueKind.Integer => "long",
        ValueKind.Pair => "string, string",
        ValueKind.Command or ValueKind.Words => "params string[]",
        ValueKind.Reference when row.Repeat != Repeat.Single => "params string[]",
        ValueKind.Text or ValueKind.Path or ValueKind.Address or ValueKind.Subnet or ValueKind.Size or ValueKind.Duration
            or ValueKind.Signal or ValueKind.Reference or ValueKind.UserNamespace or ValueKind.Tmpfs or ValueKind.HealthCommand
            or ValueKind.Calendar => "string",
        _ => throw new InvalidOperationException($"{row.Name}: {row.ValueKind} needs a shape of its own."),
    };

    private static Type EnumOf(Option row)
    {
        var plain = Assert.Single(AttributeTypes.Named(row.Attribute), type => !type.IsGenericTypeDefinition);
        var parameter = Assert.Single(Assert.Single(plain.GetConstructors()).GetParameters());
        Assert.True(parameter.ParameterType.IsEnum, $"{row.Name} takes no enum.");
        return parameter.ParameterType;
    }

    private static string KebabCase(string name) => WordStart().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
