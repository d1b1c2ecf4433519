using System.Text.Json;
using System.Text.RegularExpressions;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Facts;

public sealed partial class HostFactsReaderTests
{
    private static readonly string Docs = Path.Combine(BuildFacts.RepositoryRoot, "docs");

    [Fact]
    public void The_example_of_the_documentation_is_read()
    {
        var facts = Read(Example());

        Assert.Equal(new PodmanVersion(5, 4, 2), facts.Podman);
        Assert.Equal(257, facts.Systemd);
        Assert.Equal(("debian", "13", "alice"), (facts.Os, facts.OsVersion, facts.User));
        Assert.Equal(new SubordinateIds("containers", 2147483648, 2147483647), facts.SubUids!.Value[1]);
        Assert.Equal(new HostAccount("alice", 1000, 1000, "/home/alice", true), facts.Accounts!.Value[1]);
        Assert.Equal(new HostListener("tcp", "*", 22, "sshd", "ssh.service"), facts.Listeners!.Value[0]);
        Assert.Equal(new HostListener("udp", "127.0.0.53", 53, null, null), facts.Listeners.Value[1]);
        Assert.Equal(SelinuxMode.Disabled, facts.Selinux);
        Assert.Equal(new HostUnit("backup.timer", false), facts.SystemUnits!.Value[2]);
        Assert.Equal(new HostRoute("192.168.1.0/24", "eth0"), facts.Routes!.Value[0]);
        Assert.Equal(new HostNetwork("podman", ["10.88.0.0/16"]), facts.Networks!.Value[0]);
        Assert.Equal(new NetworkOnline(true, []), facts.NetworkOnline);
        Assert.Equal(new UserFacts("alice", [new HostUnit("default.target", true)], [new HostNetwork("podman", ["10.88.0.0/16"])], ["api-key"]), facts.Users[0]);
    }

    /// <summary>What podman has as one user it does not have as another, and who asked as a user knows nothing of root.</summary>
    [Fact]
    public void Each_systemd_has_facts_of_its_own()
    {
        const string Shared = "\"userUnits\": [{ \"name\": \"a.service\", \"vendor\": true }], \"secrets\": [\"one\"], \"networks\": [{ \"name\": \"n\" }], \"lingering\": [\"alice\"]";
        var byAlice = Read($"{{ \"schema\": 1, \"user\": \"alice\", {Shared} }}");
        Assert.Same(byAlice, byAlice.For("alice"));
        Assert.Equal(byAlice with { User = null, UserUnits = null, Secrets = null, Networks = null }, byAlice.For(null));
        Assert.Equal(byAlice with { User = "bob", UserUnits = null, Secrets = null, Networks = null }, byAlice.For("bob"));

        var byRoot = Read($"{{ \"schema\": 1, {Shared} }}");
        Assert.Same(byRoot, byRoot.For(null));
        Assert.Same(byRoot.For("alice"), byRoot.For("alice"));
        Assert.Equal(byRoot with { User = "alice", UserUnits = null, Secrets = null, Networks = null }, byRoot.For("alice"));

        var ofTwo = Read($"{{ \"schema\": 1, \"user\": \"alice\", {Shared}, \"users\": [{{ \"name\": \"alice\", \"secrets\": [\"two\"] }}, {{ \"name\": \"bob\", \"units\": [] }}] }}");
        Assert.Equal((null, null, byAlice.Secrets, byAlice.Networks), (ofTwo.For(null).User, ofTwo.For(null).UserUnits, ofTwo.For(null).Secrets, ofTwo.For(null).Networks));
        Assert.Equal(("alice", ["two"], null), (ofTwo.For("alice").User, ofTwo.For("alice").Secrets!.Value, ofTwo.For("alice").Networks));
        Assert.Equal(("bob", [], null), (ofTwo.For("bob").User, ofTwo.For("bob").UserUnits!.Value, ofTwo.For("bob").Secrets));
        Assert.Equal(["alice"], ofTwo.For("carol").Lingering!.Value);
    }

    [Fact]
    public void Facts_compare_by_content()
    {
        Assert.Equal(Read(Example()), Read(Example()));
        Assert.Equal(Read(Example()).GetHashCode(), Read(Example()).GetHashCode());
        Assert.NotEqual(Read(Example()), Read(Example().Replace("ssh.service", "sshd.service", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_schema_has_what_the_reader_reads()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Docs, "host-facts.schema.json")));
        using var example = JsonDocument.Parse(Example());

        Assert.Equal(HostFacts.Schema, schema.RootElement.GetProperty("properties").GetProperty("schema").GetProperty("const").GetInt32());
        Check(schema.RootElement, example.RootElement);

        // The example has each member, in the order of the schema, and the reader has read the example.
        static void Check(JsonElement schema, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Array && schema.GetProperty("items") is { } items)
            {
                Check(items, value.EnumerateArray().FirstOrDefault());
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                var properties = schema.GetProperty("properties");
                Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
                Assert.Equal(properties.EnumerateObject().Select(item => item.Name), value.EnumerateObject().Select(item => item.Name));
                foreach (var member in value.EnumerateObject())
                {
                    Check(properties.GetProperty(member.Name), member.Value);
                }
            }
        }
    }

    [Fact]
    public void What_is_missing_or_null_is_not_known()
    {
        Assert.Equal(new HostFacts(), Read("""{ "schema": 1 }"""));
        Assert.Equal(new HostFacts(), Read("""{"podman":null,"listeners":null,"selinux":null,"networkOnline":null,"schema":1}"""));
        Assert.Equal([], Read("""{ "schema": 1, "listeners": [] }""").Listeners!.Value);
        Assert.Equal("containers", Read("""{ "schema": 1 }""").AutoUser);
    }

    [Fact]
    public void Escapes_and_marks_of_the_byte_order_are_read() =>
        Assert.Equal("\"\\/\b\f\n\r\té🦭\u0001", Read("\uFEFF{ \"schema\": 1, \"user\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83E\\uddad\\u0001\" }").User);

    [Theory]
    [InlineData("", 1, 1, "Expected a value")]
    [InlineData("{ \"schema\": 1", 1, 14, "Expected ',' or '}'")]
    [InlineData("{ \"schema\": 1, }", 1, 16, "Expected a name in quotes")]
    [InlineData("{ \"schema\": 1 }\n{}", 2, 1, "Expected the end of the file")]
    [InlineData("// facts\n{ \"schema\": 1 }", 1, 1, "Expected a value")]
    [InlineData("{\n  \"schema\": 1,\n  \"user\": 'alice'\n}", 3, 11, "Expected a value")]
    [InlineData("{ \"schema\": 1, \"user\": \"alice }", 1, 24, "The text has no closing quote")]
    [InlineData("{ \"schema\": 1, \"user\": \"a\tb\" }", 1, 26, "A text cannot have a control character; write it as an escape")]
    [InlineData("{ \"schema\": 1, \"user\": \"a\\qb\" }", 1, 26, "There is no such escape")]
    [InlineData("{ \"schema\": 1, \"user\": \"\\u12\" }", 1, 25, "There is no such escape")]
    [InlineData("{ \"schema\": 1, \"user\": \"\\ud800\" }", 1, 24, "The text is half a character")]
    [InlineData("{ \"schema\": 1, \"schema\": 1 }", 1, 16, "\"schema\" is there twice")]
    [InlineData("{ \"schema\" 1 }", 1, 12, "Expected ':'")]
    [InlineData("{ \"schema\": 01 }", 1, 14, "Expected ',' or '}'")]
    [InlineData("{ \"schema\": - }", 1, 14, "Expected a digit")]
    [InlineData("{ \"schema\": 1. }", 1, 15, "Expected a digit")]
    [InlineData("{ \"schema\": 1e }", 1, 15, "Expected a digit")]
    [InlineData("{ \"schema\": tru }", 1, 13, "Expected a value")]
    [InlineData("[]", 1, 1, "Expected an object")]
    [InlineData("{ \"podman\": \"5.4\" }", 1, 1, "\"schema\" is missing")]
    [InlineData("{ \"schema\": \"1\" }", 1, 13, "Expected a whole number from 1 to 2147483647, not \"1\"")]
    [InlineData("{ \"schema\": 1.0 }", 1, 13, "Expected a whole number from 1 to 2147483647, not 1.0")]
    [InlineData("{ \"schema\": 2, \"novelty\": 1 }", 1, 13, "The file has schema 2, and this PodDsl knows 1; update PodDsl")]
    [InlineData("{\n\t\"schema\": 1,\n\t\"podmn\": 1\n}", 3, 2, "\"podmn\" is unknown; \"podman\" may be meant")]
    [InlineData("{ \"schema\": 1, \"zzzzzz\": 1 }", 1, 16, "\"zzzzzz\" is unknown")]
    [InlineData("{ \"schema\": 1, \"podman\": \"new\" }", 1, 26, "\"new\" is no version; write it as \"5.4.2\"")]
    [InlineData("{ \"schema\": 1, \"podman\": 5.4 }", 1, 26, "Expected a text, not 5.4")]
    [InlineData("{ \"schema\": 1, \"selinux\": \"on\" }", 1, 27, "Expected \"disabled\", \"permissive\" or \"enforcing\"")]
    [InlineData("{ \"schema\": 1, \"cgroups\": 3 }", 1, 27, "Expected a whole number from 1 to 2, not 3")]
    [InlineData("{ \"schema\": 1, \"subuid\": {} }", 1, 26, "Expected an array, not an object")]
    [InlineData("{ \"schema\": 1, \"subuid\": [1] }", 1, 27, "Expected an object, not 1")]
    [InlineData("{ \"schema\": 1, \"subuid\": [{ \"name\": \"a\", \"start\": 1 }] }", 1, 27, "\"count\" is missing")]
    [InlineData("{ \"schema\": 1, \"subuid\": [{ \"name\": \"a\", \"start\": -1, \"count\": 1 }] }", 1, 51, "Expected a whole number from 0 to 4294967295, not -1")]
    [InlineData("{ \"schema\": 1, \"lingering\": [\"\"] }", 1, 30, "Expected a text, not \"\"")]
    [InlineData("{ \"schema\": 1, \"listeners\": [{ \"protocol\": \"TCP\", \"address\": \"*\", \"port\": 1 }] }", 1, 44, "Expected \"tcp\", \"udp\" or \"sctp\"")]
    [InlineData("{ \"schema\": 1, \"systemUnits\": [{ \"name\": \"a.service\", \"vendor\": 1 }] }", 1, 65, "Expected true or false, not 1")]
    [InlineData("{ \"schema\": 1, \"routes\": [{ \"destination\": \"default\" }] }", 1, 44, "\"default\" is no network; write it as \"192.168.1.0/24\"")]
    public void What_is_wrong_is_told_with_its_place(string text, int line, int column, string message)
    {
        Assert.False(HostFactsReader.TryRead(text, out var facts, out var error));
        Assert.Null(facts);
        Assert.Equal((line, column, message), (error.Line, error.Column, error.Message));
        Assert.InRange(error.Start + error.Length, 0, text.Length);
    }

    [Fact]
    public void Values_within_values_without_end_are_refused()
    {
        Assert.False(HostFactsReader.TryRead(new string('[', 100_000), out _, out var error));
        Assert.Equal("Too many values within each other", error.Message);
    }

    [Fact]
    public void Each_text_that_is_cut_off_is_refused_and_none_crashes()
    {
        var example = Example().TrimEnd();
        for (var length = 0; length < example.Length; length++)
        {
            Assert.False(HostFactsReader.TryRead(example[..length], out _, out _));
        }
    }

    [Fact]
    public void Nothing_is_read_that_the_library_does_not_take_for_JSON()
    {
        const string Characters = "{}[]\",:\\0123.eE+-tfn \n\u0001é";
        var random = new Random(1);
        var example = Example();
        var read = 0;
        for (var round = 0; round < 3000; round++)
        {
            var text = example.ToCharArray();
            text[random.Next(text.Length)] = Characters[random.Next(Characters.Length)];
            if (HostFactsReader.TryRead(new string(text), out _, out _))
            {
                using var parsed = JsonDocument.Parse(text);
                read++;
            }
        }

        Assert.InRange(read, 100, 2900);
    }

    private static HostFacts Read(string text)
    {
        Assert.True(HostFactsReader.TryRead(text, out var facts, out var error), error?.ToString());
        return facts;
    }

    private static string Example() =>
        CodeBlock().Match(File.ReadAllText(Path.Combine(Docs, "host-facts.md"))).Groups[1].Value;

    [GeneratedRegex("^```json\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
