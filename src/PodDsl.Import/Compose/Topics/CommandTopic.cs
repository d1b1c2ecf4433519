using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>The words that the container runs.</summary>
internal static class CommandTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Take("command") is YamlSequence { Items.Count: > 0 } command)
        {
            service.Draft.Key(Keys.Exec, new WordsValue(WordsOf(command)), command.Source);
        }

        if (service.Fields.Take("entrypoint") is YamlSequence entrypoint)
        {
            var words = WordsOf(entrypoint);
            service.Draft.Key(Keys.Entrypoint, words is [var only] && only.Marked.IndexOfAny([' ', '[', '"']) < 0 ? only : new Text(JsonText.Array(words.Select(word => word.Marked))), entrypoint.Source);
        }
    }

    private static EquatableArray<Text> WordsOf(YamlSequence list) => list.Items.OfType<YamlScalar>().Select(item => new Text(item.Text)).ToEquatableArray();
}
