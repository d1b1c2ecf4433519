using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodDsl.Cli.Printing;

/// <summary>JSON for people and programs: readable, whole, and harmless on a terminal.</summary>
internal static class VisibleJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, with a line end. Only strings can have harmful characters, and there an escape means the same.</summary>
    public static string Of(JsonObject document) =>
        VisibleText.Replace(
            document.ToJsonString(Indented),
            static character => character == '\n' ? "\n" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"))
        + "\n";
}
