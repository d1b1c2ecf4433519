using System.Text.Json;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Describes a string that changed on its way.</summary>
internal static class Mismatch
{
    private const int Longest = 500;

    public static string Describe(string sent, string? arrived) => $"{Show(sent)} arrived as {Show(arrived)}";

    private static string Show(string? text) => text is { Length: > Longest }
        ? $"{JsonSerializer.Serialize(text[..Longest])}... ({text.Length})"
        : JsonSerializer.Serialize(text);
}
