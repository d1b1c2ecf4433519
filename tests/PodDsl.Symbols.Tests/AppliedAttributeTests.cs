using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols.Tests;

/// <summary>What an attribute's shape tells is what the compiler says of it.</summary>
public sealed class AppliedAttributeTests
{
    private const string Start = "using PodDsl; namespace Home; public partial record Backend : Network; public partial record Frontend : Network; public partial record Pi : Host; ";

    private static readonly string[] Texts = ["\"a\"", "\"b c\"", "@\"C:\\x\"", "\"\\u00e9\\n\"", "\"\"\"raw \"text\"\"\"\"", "\"\"", "$\"i\"", "nameof(Backend)", "\"x\" + \"y\"", "null", "Shared.Text", "Hidden"];
    private static readonly string[] Numbers = ["1", "4999", "0", "-1", "65_534", "0xFF", "4294967295", "5000000000", "1 + 1", "(int)2", "Shared.Number", "'a'", "1u", "1L", "0L", "0u"];
    private static readonly string[] Truths = ["true", "false", "!true", "Shared.Flag"];

    /// <summary>Each constructor and each property of each attribute, with values of all forms.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_attribute_is_what_the_compiler_says(int seed)
    {
        var random = new Random(seed);
        var attributes = AttributesOfPodDsl();
        var records = Enumerable.Range(0, 3000).Select(index => string.Create(
            CultureInfo.InvariantCulture,
            $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Use(attributes[random.Next(attributes.Count)], random)))}]\npublic partial record R{index} : Container;\n"));
        var compilation = TestCompilation.Of(
            ("Units.cs", Start + "public static class Shared { public const string Text = \"t\"; public const int Number = 7; public const bool Flag = true; }\n" + string.Concat(records)));

        var read = Compare(compilation);

        Assert.True(read > 400, $"{read} attributes were read by their shapes.");
    }

    /// <summary>On these rests that no other number chooses another constructor.</summary>
    [Fact]
    public void Parameters_are_texts_truth_values_numbers_enumerations_and_types()
    {
        foreach (var type in AttributesOfPodDsl())
        {
            foreach (var parameter in type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters))
            {
                Assert.True(IsSimple(parameter.Type) || (parameter is { IsParams: true, Type: IArrayTypeSymbol array } && IsSimple(array.ElementType)), $"{parameter.ToDisplayString()} of {type.Name}");
            }
        }

        static bool IsSimple(ITypeSymbol type) =>
            type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
            || type is { Name: nameof(Type), ContainingNamespace.Name: nameof(System) };
    }

    [Theory]
    [InlineData("[Image(\"a\")] record A : Container;", "[Image(\"b\")] record B : Container;")]
    [InlineData("[Image(\"a\", PullOnStart = true)] record A : Container;", "[Image(\"b\", PullOnStart = true)] record B : Container;")]
    [InlineData("[UidMap(0, 100000, 4999)] record A : Container;", "[UidMap(0, 200000, 4999)] record B : Container;")]
    [InlineData("[Network<Backend>] record A : Container;", "[Network<Frontend>] record B : Container;")]
    [InlineData("[Publish(80, HostPort = 1, On = typeof(Backend))] record A : Container;", "[Publish(81, HostPort = 2, On = typeof(Pi))] record B : Container;")]
    [InlineData("[Volume(\"a\", \"/b\", Relabel = Relabel.Private)] record A : Container;", "[Volume(\"c\", \"/d\", Relabel = Relabel.Private)] record B : Container;")]
    [InlineData("[Exec(\"a\", \"b\")] record A : Container;", "[Exec(\"c\", \"d\")] record B : Container;")]
    [InlineData("record A : Container { [Env] public const string X = \"1\"; }", "record B : Container { [Env] public const int Y = 2; }")]
    [InlineData("[Image(\"a\")] interface IA;", "[Image(\"b\")] record B : Container, IA;")]
    public void Another_attribute_of_the_same_shape_needs_no_compiler(string first, string second)
    {
        var compilation = TestCompilation.Of(("1.cs", Start + first), ("2.cs", "using PodDsl; namespace Home; " + second));

        // The usings and the namespace are the same in both files.
        Assert.Equal(1, Compare(compilation));
    }

    /// <summary>A name that means something else there, and a form that says less than it seems to.</summary>
    [Theory]
    [InlineData("[Image(\"b\")] record B : Container { class ImageAttribute(string x) : System.Attribute { public string X => x; } }")]
    [InlineData("[Image(\"b\")] record B : Base;  abstract record Base : Container { protected class ImageAttribute(string x) : System.Attribute { public string X => x; } }")]
    [InlineData("[Image(\"b\")] interface IB : IBase;  interface IBase { class ImageAttribute(string x) : System.Attribute { public string X => x; } }")]
    [InlineData("static class Outer { class ImageAttribute(string x) : System.Attribute { public string X => x; } [Image(\"b\")] record B : Container; }")]
    [InlineData("[Image(\"b\")] record B<T> : Container;")]
    [InlineData("[@Image(\"b\")] record B : Container;")]
    [InlineData("[Home.Image(\"b\")] record B : Container;")]
    [InlineData("[PodDsl.Image(\"b\")] record B : Container;")]
    [InlineData("[Image(image: \"b\")] record B : Container;")]
    [InlineData("[Image(null)] record B : Container;")]
    [InlineData("[Image(\"b\"u8)] record B : Container;")]
    [InlineData("[Image(\"b\", PullOnStart = 1)] record B : Container;")]
    [InlineData("[Image(\"b\", Missing = true)] record B : Container;")]
    [InlineData("[Image(\"b)] record B : Container;")]
    [InlineData("[type: Image(\"b\")] record B : Container;")]
    [InlineData("[method: Image(\"b\")] record B() : Container;")]
    [InlineData("[Volume(\"c\", \"/d\", Relabel = Relabel.Private)] record B : Container { public static class Relabel { public const PodDsl.Relabel Private = PodDsl.Relabel.Shared; } }")]
    [InlineData("[Volume(\"c\", \"/d\", Relabel = Relabel.Private)] record B : Container { const string Relabel = \"\"; }")]
    [InlineData("[Volume(\"c\", \"/d\", Relabel = (Relabel)0)] record B : Container;")]
    [InlineData("[Volume(\"c\", \"/d\", Relabel = 0)] record B : Container;")]
    [InlineData("[Volume(\"c\", \"/d\", Relabel = 1)] record B : Container;")]
    [InlineData("[Network<Missing>] record B : Container;")]
    [InlineData("[Network<B>] record B : Container;")]
    [InlineData("[Network<int>] record B : Container;")]
    [InlineData("[Network<System.Version>] record B : Container;")]
    [InlineData("[Publish(81, HostPort = 2, On = typeof(Missing))] record B : Container;")]
    [InlineData("[UidMap(0, 0x7FFFFFFFFFFFFFFF, 4999)] record B : Container;")]
    [InlineData("[UidMap(0, 18446744073709551615, 4999)] record B : Container;")]
    [InlineData("[UidMap(0, 1.5, 4999)] record B : Container;")]
    [InlineData("[Image(\"b\")] partial record B : Container; [UidMap(0, 1, 4999)] partial record B;")]
    public void Elsewhere_the_compiler_is_asked(string second) => Compare(TestCompilation.Of(
        ("1.cs", Start + "[Image(\"a\", PullOnStart = true), UidMap(0, 100000, 4999)] record A : Container; [Image(\"a\"), Network<Backend>, Volume(\"a\", \"/b\", Relabel = Relabel.Private), Publish(81, HostPort = 2, On = typeof(Pi))] record A2 : Container;"),
        ("2.cs", "using PodDsl; namespace Home; " + second)));

    /// <summary>The same words in a file where they mean another class.</summary>
    [Theory]
    [InlineData("using PodDsl; namespace Home.Inner; [Image(\"b\")] record B : Container; class ImageAttribute(string x) : System.Attribute { public string X => x; }")]
    [InlineData("using Image = System.ObsoleteAttribute; using PodDsl; namespace Home; [Image(\"b\")] record B : Container;")]
    [InlineData("using PodDsl; namespace Home; [Image(\"b\")] record B : Container; file class ImageAttribute(string x) : System.Attribute { public string X => x; }")]
    [InlineData("namespace Home { using PodDsl; namespace Home { class ImageAttribute(string x) : System.Attribute { public string X => x; } [Image(\"b\")] record B : Container; } }")]
    public void The_same_words_may_mean_another_class(string other)
    {
        var compilation = TestCompilation.Of(("1.cs", Start + "[Image(\"a\")] record A : Container;"), ("2.cs", other));
        Compare(compilation);
        var attribute = Assert.Single(AppliedAttributes.Of(TypesIn(compilation).Single(static type => type.Name == "B")));

        Assert.False(attribute.IsRead);
        Assert.False(WellKnown.IsOurs(attribute.Class!));
    }

    /// <summary>What somebody reads twice is the same, in whatever order.</summary>
    [Fact]
    public void A_generated_part_has_no_attributes_and_does_not_count()
    {
        var run = GeneratorRun.Of(Start + "[Image(\"a\")] public partial record A : Container; [Image(\"b\")] public partial record B : Container;");

        Assert.Equal(1, Compare(run.Output));
    }

    /// <summary>Compares all attributes of a compilation, and counts those for which the compiler was not asked.</summary>
    private static int Compare(Compilation compilation)
    {
        var read = 0;
        foreach (var type in TypesIn(compilation))
        {
            Check(AppliedAttributes.Of(type), AppliedAttribute.From(DeclarationOrder.AttributesOf(type)));
            foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
            {
                Check(AppliedAttributes.Of(field), AppliedAttribute.From(field.GetAttributes()));
            }
        }

        return read;

        void Check(IReadOnlyList<AppliedAttribute> applied, IReadOnlyList<AppliedAttribute> bound)
        {
            Assert.Equal(bound.Count, applied.Count);
            for (var index = 0; index < bound.Count; index++)
            {
                Assert.True(applied[index].IsSame(bound[index]), $"{applied[index].Syntax(default)}");
                Assert.Equal((bound[index].Tree, bound[index].Span), (applied[index].Tree, applied[index].Span));
                read += applied[index].IsRead ? 1 : 0;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(Compilation compilation) => compilation
        .GetSymbolsWithName(static _ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
        .OfType<INamedTypeSymbol>()
        .OrderBy(static type => type.Locations[0].SourceTree!.FilePath, StringComparer.Ordinal)
        .ThenBy(static type => type.Locations[0].SourceSpan.Start);

    private static List<INamedTypeSymbol> AttributesOfPodDsl() =>
    [
        .. TestCompilation.Of("").GetTypeByMetadataName("PodDsl.ImageAttribute")!.ContainingNamespace.GetTypeMembers()
            .Where(static type => type.Name.EndsWith("Attribute", StringComparison.Ordinal) && !type.IsAbstract)
            .OrderBy(static type => type.MetadataName, StringComparer.Ordinal),
    ];

    private static string Use(INamedTypeSymbol type, Random random)
    {
        var constructors = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        var name = type.Name[..^"Attribute".Length] + (type.IsGenericType ? random.Next(8) switch { 0 => "<Missing>", 1 => "<Home.Backend>", < 5 => "<Backend>", _ => "<Frontend>" } : "");
        if (constructors.Count == 0)
        {
            return name;
        }

        var constructor = constructors[random.Next(constructors.Count)];
        var arguments = new List<string>();
        foreach (var parameter in constructor.Parameters)
        {
            if (parameter is { IsParams: true, Type: IArrayTypeSymbol array })
            {
                arguments.AddRange(random.Next(4) == 0
                    ? [$"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(array.ElementType, random)))}]"]
                    : Enumerable.Range(0, random.Next(4)).Select(_ => Value(array.ElementType, random)));
            }
            else if (!parameter.HasExplicitDefaultValue || random.Next(2) == 0)
            {
                arguments.Add((random.Next(20) == 0 ? parameter.Name + ": " : "") + Value(parameter.Type, random));
            }
            else
            {
                break;
            }
        }

        for (var @base = type; @base is not null; @base = @base.BaseType)
        {
            arguments.AddRange(@base.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property is { SetMethod.DeclaredAccessibility: Accessibility.Public, IsStatic: false } && random.Next(6) == 0)
                .Select(property => $"{property.Name} = {Value(property.Type, random)}"));
        }

        return arguments.Count == 0 && random.Next(2) == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }

    /// <summary>Mostly what everybody writes, now and then any other form.</summary>
    private static string Value(ITypeSymbol type, Random random) => type switch
    {
        IArrayTypeSymbol array => $"[{Value(array.ElementType, random)}]",
        { TypeKind: TypeKind.Enum } => random.Next(6) switch
        {
            0 => "0",
            1 => $"({type.Name})1",
            2 => $"PodDsl.{type.Name}.{Member(type, random)}",
            _ => $"{type.Name}.{Member(type, random)}",
        },
        { SpecialType: SpecialType.System_String } => Texts[random.Next(3) == 0 ? random.Next(Texts.Length) : random.Next(4)],
        { SpecialType: SpecialType.System_Boolean } => Truths[random.Next(4) == 0 ? random.Next(Truths.Length) : 0],
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => Numbers[random.Next(3) == 0 ? random.Next(Numbers.Length) : random.Next(2)],
        _ => random.Next(4) switch { 0 => "typeof(Missing)", 1 => "typeof(int)", _ => "typeof(Pi)" },
    };

    private static string Member(ITypeSymbol type, Random random)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().ToList();
        return members[random.Next(members.Count)].Name;
    }
}
