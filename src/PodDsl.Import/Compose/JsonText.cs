using System.Text.Encodings.Web;
using System.Text.Json;

namespace PodDsl.Import.Compose;

/// <summary>Words as JSON, which podman takes where it must not split a text.</summary>
internal static class JsonText
{
    public static string Array(IEnumerable<string> words) => "[" + string.Join(",", words.Select(word => $"\"{JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"")) + "]";
}
