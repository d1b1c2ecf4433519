using PodDsl.Core.Primitives;

namespace PodDsl.Import.Tests.Compose;

public sealed class ComposeVariableTests
{
    private const string Text = """
        services:
          web:
            image: "nginx:${TAG:-1.27}"
            hostname: ${HOST_NAME}
            labels: ["a=$TAG", "b=${SECRET:?tell me}"]
        """;

    [Fact]
    public void Texts_keep_their_parts_and_places()
    {
        var texts = ComposeText.Load("# first\n" + Text).Texts;

        Assert.Equal(
            [
                (4, 12, [new TextPart("nginx:"), new TextPart("1.27", "TAG", VariableForm.DefaultIfEmpty, "1.27")]),
                (5, 15, [new TextPart("", "HOST_NAME")]),
                (6, 14, [new TextPart("a="), new TextPart("", "TAG")]),
                (6, 24, (EquatableArray<TextPart>)[new TextPart("b="), new TextPart("", "SECRET", VariableForm.RequiredFilled, "tell me")]),
            ],
            texts.Select(text => (text.Source.Line, text.Source.Column, text.Parts)));
    }

    [Fact]
    public void Variables_are_told_once()
    {
        var variables = ComposeText.Load(System.Text.Encoding.UTF8.GetBytes(Text), new() { ["HOST_NAME"] = "h" }).Variables;

        Assert.Equal(
            [("TAG", "1.27", true, false, null), ("HOST_NAME", "h", false, false, null), ("SECRET", null, false, true, "tell me")],
            variables.Select(variable => (variable.Name, variable.Value, variable.IsDefault, variable.IsRequired, variable.Message)));
    }

    [Fact]
    public void A_missing_value_is_told_and_the_rest_goes_on()
    {
        var project = ComposeText.Load(Text);

        Assert.Equal(["compose.yaml:5:24: Lost services.web.labels: The variable SECRET has no value (tell me), and docker-compose refuses the file without one. The import takes an empty text."], project.Lines());
        Assert.Equal("nginx:1.27", (string?)project.Json()["services"]!["web"]!["image"]);
    }

    [Fact]
    public void Comments_keep_their_places()
    {
        var comments = ComposeText.Load("# one\nservices: # two\n  a: {image: x} # three\n# four\n").Comments;

        Assert.Equal([(1, "one"), (2, "two"), (3, "three"), (4, "four")], comments.Select(comment => (comment.Source.Line, comment.Text)));
    }

    [Fact]
    public void Values_keep_their_places_through_aliases_and_other_files()
    {
        var project = ComposeText.Load(
            "x-a: &a {tty: true}\nservices:\n  web:\n    <<: *a\n    extends: {file: b.yaml, service: b}\n",
            ("b.yaml", "services:\n  b:\n    image: x"));
        var web = (Yaml.YamlMapping)project.Section("services")[0].Value;

        Assert.Equal(("compose.yaml", 1), (web.Find("tty")!.Source.File, web.Find("tty")!.Source.Line));
        Assert.Equal(("/app/b.yaml", 3), (web.Find("image")!.Source.File, web.Find("image")!.Source.Line));
    }
}
