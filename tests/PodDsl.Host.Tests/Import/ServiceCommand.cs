namespace PodDsl.Host.Tests.Import;

/// <summary>The command by which a service runs its container.</summary>
internal static class ServiceCommand
{
    /// <summary>The words for <c>podman create</c>: without those that only a running service needs.</summary>
    public static List<string> Creating(string service)
    {
        var words = CommandWords.OfExecStart(service);
        var start = words.IndexOf("run") + 1;
        var made = new List<string>();
        for (var index = start; index < words.Count; index++)
        {
            switch (words[index])
            {
                case "--cgroups":
                    index++;
                    break;
                case "-d" or "--rm" or "--replace" or "--cgroups=split":
                case var word when word.StartsWith("--cidfile=", StringComparison.Ordinal):
                    break;
                default:
                    made.Add(words[index]);
                    break;
            }
        }

        return made;
    }

    public static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
